import { execFileSync, spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** Whether the programs are there that read a PDF back: those of poppler-utils. */
export const canRead = ['pdftotext', 'pdftoppm'].every(
	(program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined,
);

/** Prints the page as its "Save as PDF" would: backgrounds left out, margins the page's own. */
export function print(page: Page, format: 'A4' | 'Letter'): Promise<Buffer> {
	return page.pdf({ format, printBackground: false });
}

/** The text of each sheet, in the order in which it is printed. */
export function sheets(pdf: Buffer): string[] {
	const text = read('pdftotext', ['-raw', '-', '-'], pdf).toString('utf8');
	return text.split('\f').slice(0, -1);
}

/** Every sheet as a small picture, all in one: what differs in these differs on paper. */
export function pictures(pdf: Buffer): Buffer {
	return read('pdftoppm', ['-r', '16', '-'], pdf);
}

/** What poppler has to say of Chromium's tags (pages of "recursive dicts") is nothing to us. */
function read(program: string, args: string[], pdf: Buffer): Buffer {
	return execFileSync(program, args, {
		input: pdf,
		maxBuffer: 2 ** 28,
		stdio: ['pipe', 'pipe', 'ignore'],
	});
}
