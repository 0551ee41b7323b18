import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { FORMATS, type FormatName } from '../poster/formats';
import { writeCsv } from '../syndication/csv';
import { openData } from '../syndication/open-data';
import { outlineWords, renderPng } from './poster-png';
import { sourceDates } from '../content/source-dates';
import { suggest } from '../reading/nearest';
import { say } from '../reading/problem';
import type { Story } from '../story/story';
import { drawEditionPoster, editionPosters } from './edition-posters';
import { embedFiles } from './embed-files';
import { readme } from './pack-readme';
import type { PackFile } from './pack-file';
import { stepWords, type StepWords } from './step-words';

/** What is asked for. */
export interface PackOrder {
	/** Ids of steps, and ratios of formats (16x9); none means all. */
	steps?: string[];
	formats?: string[];
	/** What else belongs in it: headers for a server. */
	extras?: PackFile[];
}

/** The formats of a pack, by the ratio a picture desk knows them by. */
const PACKED: FormatName[] = ['wide', 'square', 'portrait', 'story'];

/** Told after each file: how many are done, of how many, and which it was. */
export type OnProgress = (done: number, total: number, path: string) => void;

/**
 * The story for a picture desk: every step as a picture in four shapes, with words, data and proof of
 * its files. The same input gives the same bytes.
 *
 * @throws Error on a step or a format that is not there, before anything is drawn
 */
export async function makePack(
	{ steps = [], formats = [], extras = [] }: PackOrder,
	onProgress: OnProgress = () => undefined,
): Promise<{ name: string; bytes: Uint8Array; files: PackFile[] }> {
	const edition = await editionPosters();
	const { story } = edition;
	const { fonts } = edition.press;
	const asked = {
		steps: choose(
			steps,
			story.steps.map(({ id }) => id),
			'step',
		),
		ratios: choose(
			formats,
			PACKED.map((name) => FORMATS[name].ratio),
			'format',
		),
	};
	const shapes = PACKED.filter((name) => asked.ratios.includes(FORMATS[name].ratio));
	const total = asked.steps.length * shapes.length * 2;
	const files: PackFile[] = [];
	const add = async (path: string, bytes: Uint8Array) => {
		files.push({ path, bytes });
		onProgress(files.length, total, path);
		// Lets a signal through between two pictures.
		await new Promise((resolve) => setImmediate(resolve));
	};
	for (const step of asked.steps) {
		const number = story.steps.findIndex(({ id }) => id === step);
		for (const shape of shapes) {
			const { svg } = drawEditionPoster(edition, step, shape);
			const path = `pictures/${FORMATS[shape].ratio}/${String(number).padStart(2, '0')}-${step}`;
			await add(`${path}.svg`, encode(outlineWords(svg, fonts)));
			await add(`${path}.png`, renderPng(svg, fonts));
		}
	}
	const words = stepWords(story).filter(({ step }) => asked.steps.includes(step));
	files.push(...texts(story, words), ...embedFiles(story, asked.steps), ...extras);
	files.push({ path: 'manifest.json', bytes: manifest(story, files) });
	const name = `${slug(story.title)}-${story.language}`;
	return { name: `${name}.zip`, bytes: zip(name, files), files };
}

/** Those that were asked for, in the story's order; all where none was. */
export function choose(asked: string[], known: string[], what: string): string[] {
	for (const one of asked) {
		if (known.includes(one)) continue;
		const remedy = suggest(one, known, `choose from ${known.join(', ')}`);
		throw new Error(say(`unknown ${what} "${one}"`, remedy));
	}
	return asked.length === 0 ? known : known.filter((one) => asked.includes(one));
}

function texts(story: Story, words: StepWords[]): PackFile[] {
	const data = openData(story, sourceDates());
	const tables = ['facts.csv', 'sources.csv'].flatMap((name) => {
		const file = data[name];
		return file ? [{ path: `data/${name}`, bytes: encode(file.text) }] : [];
	});
	const rows = words.map(({ certainty, sources, ...row }) => ({
		...row,
		certainty: certainty.join('\n'),
		sources: sources.join('\n'),
	}));
	return [
		{ path: 'README.txt', bytes: encode(readme(story)) },
		{ path: 'captions.csv', bytes: encode(writeCsv(CAPTION_COLUMNS, rows)) },
		{ path: 'captions.txt', bytes: encode(words.map(captionText).join('\n\n')) },
		...tables,
	];
}

const CAPTION_COLUMNS: (keyof StepWords)[] = [
	'step',
	'kicker',
	'caption',
	'alt',
	'credit',
	'certainty',
	'sources',
];

function captionText({ kicker, caption, alt, credit, certainty, sources }: StepWords): string {
	const list = (title: string, lines: string[]) =>
		lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  - ${line}`)] : [];
	return [
		kicker,
		'='.repeat([...kicker].length),
		caption,
		'',
		`Alt text: ${alt}`,
		`Credit: ${credit}`,
		...list('Not confirmed', certainty),
		...list('Sources', sources),
		'',
	].join('\n');
}

/** What is in the pack, so that anyone can see that nothing was lost or changed. */
function manifest(story: Story, files: PackFile[]): Uint8Array {
	const { title, language, asOf, newsroom } = story;
	return encode(
		`${JSON.stringify(
			{
				...{ title, language, publisher: newsroom.publisher.name, as_of: asOf },
				files: files.map(({ path, bytes }) => ({
					path,
					bytes: bytes.length,
					sha256: createHash('sha256').update(bytes).digest('hex'),
				})),
			},
			null,
			2,
		)}\n`,
	);
}

function zip(folder: string, files: PackFile[]): Uint8Array {
	const entries: Zippable = {};
	for (const { path, bytes } of files)
		// A PNG is packed already.
		entries[`${folder}/${path}`] = [bytes, { level: path.endsWith('.png') ? 0 : 9 }];
	return zipSync(entries, { mtime: timestamp() });
}

/**
 * The time every entry carries: the day of SOURCE_DATE_EPOCH, or else of the first day a zip can
 * name. At noon, and told in local time as zips have it, it is the same day wherever it is made.
 */
function timestamp(): Date {
	const { SOURCE_DATE_EPOCH: seconds = '' } = process.env;
	if (!/^\d+$/.test(seconds)) return new Date(1980, 0, 1, 12);
	const day = new Date(Number(seconds) * 1000);
	return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** A title as a file name: small letters, digits and hyphens. */
export function slug(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();
	return plain.replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '') || 'story';
}
