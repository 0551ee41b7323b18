import archieml from 'archieml';
import type { Document } from '../reading/document';
import { say } from '../reading/problem';
import { scanAml } from './aml-lines';

/**
 * Reads an ArchieML file as data that knows its lines.
 *
 * @param file The name an editor knows it by.
 * @returns With `data` undefined where reading it would do harm.
 */
export function readAml(source: string, file: string): Document {
	const { lines, faults } = scanAml(source);
	return {
		file,
		data: faults.some(({ harmful }) => harmful) ? undefined : archieml.load(source),
		lines,
		problems: faults.map(({ line, wrong, remedy }) => ({
			file,
			line,
			message: say(wrong, remedy),
		})),
	};
}
