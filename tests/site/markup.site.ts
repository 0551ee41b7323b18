import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { isSpare, pages } from './pages';

/* Every built page is HTML as the standard has it, in the eyes of two checkers. */

const run = promisify(execFile);

const validator = new HtmlValidate(
	new FileSystemConfigLoader({
		root: true,
		extends: [
			'html-validate:recommended',
			'html-validate:document',
			'html-validate:a11y',
			// How a tag is spelled, where the standard leaves the choice, is prettier's and Svelte's.
			'html-validate:prettier',
		],
		rules: {
			// Svelte writes what is true as an empty attribute.
			'attribute-boolean-style': ['error', { style: 'empty' }],
			// Whitespace between the tags of SvelteKit's own.
			'no-trailing-whitespace': 'off',
			// A file of another's must prove itself; our own come from where the page does.
			'require-sri': ['error', { target: 'crossorigin' }],
			// A closing bracket in text is Svelte's to leave as it is, and the standard's.
			'no-raw-characters': 'off',
			// An id may begin with a digit since HTML 5; the text edition counts its sources so.
			'valid-id': ['error', { relaxed: true }],
			// How a scene's numbers reach the style sheet.
			'no-inline-style': 'off',
		},
	}),
);

const PASSED_OVER = [
	// A note, not a fault: Svelte closes what needs no closing.
	'Trailing slash on void elements has no effect',
	// In the standard since 2023, and known to the checker from 26.1 on; but from 25.12 on it fetches a
	// Java of its own while it is being installed, where it finds none.
	'Attribute “name” not allowed on element “details”',
	// Its CSS is that of ten years ago: it knows neither containers nor colours that mix. What a style
	// sheet says is held where browsers read it.
	'CSS: ',
];

for (const { name, file } of pages.filter(({ name }) => !isSpare(name))) {
	test(`html-validate finds nothing in ${name}`, async () => {
		const { results } = await validator.validateFile(file);
		const faults = results.flatMap(({ messages }) => messages);
		expect(
			faults.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
		).toEqual([]);
	});
}

if (process.env.DEEP)
	test('the Nu checker finds nothing in any page', async ({ skip }) => {
		const java = await run('java', ['-version']).then(
			() => true,
			() => false,
		);
		const why = 'The Nu checker was not run: it needs Java, and there is no "java" on PATH.';
		if (!java) process.stdout.write(`${why}\n`);
		skip(!java, why);

		const jar: string = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
		const checked = ['--format', 'json', '--exit-zero-always', ...pages.map(({ file }) => file)];
		// It reports on standard error.
		const { stderr } = await run('java', ['-jar', jar, ...checked], { maxBuffer: 2 ** 26 });
		const { messages } = JSON.parse(stderr) as {
			messages: { url: string; message: string; extract?: string; lastLine?: number }[];
		};
		const faults = messages
			.filter(({ message }) => !PASSED_OVER.some((start) => message.startsWith(start)))
			.map(({ url, message, extract }) => `${url}: ${message} ${extract ?? ''}`);
		expect(faults).toEqual([]);
	}, 300_000);
