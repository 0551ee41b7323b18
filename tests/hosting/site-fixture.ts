import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const page = (body: string) =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;

/** A small site with a file of each kind. */
export const files: Record<string, string> = {
	'index.html': page(
		'<script>run()</script><script type="application/json">{}</script><a href="text/">t</a><noscript><a href="text/">n</a></noscript><a href="data/">none</a><script type="module" src="./live/a.12345678.js"></script><img src="brand/logo.12345678.svg" alt="">',
	),
	'text/index.html': page(
		'<a href="../">up</a> <a href="../#facts">facts</a> <a href=".">here</a>',
	),
	'404.html': page('<!--[--><a href="https://newsroom.example/a/">home</a>'),
	'steps/coup/index.html': page('<a href="../../">up</a>').replace(
		'<title>',
		'<meta http-equiv="refresh" content="0; url=../../#coup"><title>',
	),
	'embed/coup/index.html': page('<script>show()</script>'),
	'embed/embed.js': 'export {};',
	'cards/coup.png': 'png',
	'brand/logo.12345678.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
	'fonts/a.12345678.woff2': 'font',
	'live/a.12345678.js': 'export {};',
	'_app/immutable/assets/a.12345678.css': 'a{}',
	'data/facts.json': '{}',
	'data/facts.csv': 'a,b',
	'corrections.xml': '<feed/>',
	'service-worker.js': 'self',
	'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
	'robots.txt': '',
};

/** Writes it below a checkout of its own, where a build would have left it; answers with the checkout. */
export function writeSite(changes: Record<string, string | null> = {}): string {
	const root = mkdtempSync(join(tmpdir(), 'hosting-'));
	for (const [name, text] of Object.entries({ ...files, ...changes })) {
		if (text === null) continue;
		const path = join(root, '.svelte-kit/site', name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	return root;
}

export const newsroom = {
	address: 'https://newsroom.example/a/',
	frames: ['https://partner.example'],
	isExample: true,
};
