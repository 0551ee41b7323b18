import { read, type Import, type Reading } from './reading';
import {
	d3Refused,
	domNames,
	drawers,
	impureNames,
	languages,
	layoutNames,
	table,
	type Row,
} from './table';

/** Source by path from the top of the checkout: `src/lib/story/story.ts`. */
export type Sources = Record<string, string>;

const isCode = (file: string) => /\.(ts|js|svelte)$/.test(file);

/** Files beside the routes that belong to the composition root: hooks, the shell, the page's CSS. */
const isBesideRoutes = (file: string) =>
	/^src\/((app\.d|hooks(\.\w+)?|service-worker)\.ts|[\w-]+\.css)$/.test(file);

/** Build-time files of the composition root, the only ones of it that may meet Node. */
const isOnServer = (file: string) => /(\.server\.ts|\+server\.ts)$/.test(file);

/** What telling the page something takes, and measuring it does not. */
const announcing = ['document', 'CustomEvent'];

const folders = ['src/content', ...table.map(({ folder }) => folder)];

/** The folder of the table a path lies in. */
function folderOf(path: string): string | null {
	if (isBesideRoutes(path) || isBesideRoutes(`${path}.ts`)) return 'src/routes';
	return folders.find((folder) => path === folder || path.startsWith(`${folder}/`)) ?? null;
}

/** Everything in which the sources break the architecture, a line each. None: an empty list. */
export function violations(sources: Sources): string[] {
	const files = Object.keys(sources).sort();
	const code = files.filter((file) => file.startsWith('src/') && isCode(file));
	const readings = new Map(code.map((file) => [file, read(file, sources[file] ?? '')]));
	return [
		...files.flatMap(checkName),
		...files.flatMap(checkPlace),
		...[...readings].flatMap(([file, reading]) => checkFile(file, reading)),
		...checkDoors(readings),
		...checkWindow(readings),
		...checkTypeFiles(files),
	];
}

function checkName(file: string): string[] {
	return file.split('/').flatMap((part) => {
		const name = part.replace(/(\.(test|spec|svelte|server|d))?\.\w+$/, '').toLowerCase();
		if (!drawers.includes(name)) return [];
		const reason =
			name === 'index'
				? 'a barrel hides who imports what, and is how folders come to form a circle. Import the file itself'
				: 'a drawer of maybes says nothing about what is inside. Name it for the thing in it';
		return [`${file}: "${part}": ${reason}.`];
	});
}

function checkPlace(file: string): string[] {
	if (!file.startsWith('src/')) return [];
	if (file.startsWith('src/content/') && isCode(file))
		return [
			`${file}: src/content is what the newsroom says, and holds no code. Move it to the folder in src/lib that owns it.`,
		];
	if (isCode(file) && folderOf(file) === null)
		return [
			`${file}: no row of the table of folders (DESIGN §2, tests/architecture/table.ts) owns this place. Move it into a folder that is there, or give it a row with a reason.`,
		];
	return [];
}

function checkFile(file: string, reading: Reading): string[] {
	const row = table.find(({ folder }) => folder === folderOf(file));
	if (!row) return [];
	return [
		...reading.imports.flatMap((each) => checkImport(file, row, each)),
		...checkGlobals(file, row, reading),
		...checkLayout(file, row, reading),
	];
}

function checkImport(file: string, row: Row, each: Import): string[] {
	const at = `${file}:${each.line} imports "${each.specifier}"`;
	const because = `${row.folder}: ${row.reason}. Instead: ${row.instead}.`;

	if (each.path !== null) {
		const target = folderOf(each.path);
		if (target === row.folder) return [];
		if (each.path.startsWith('tests/'))
			return [`${at}: nothing that ships imports a test. Move what both need into src.`];
		if (target === null)
			return [`${at}: no folder of the table lies there. Import from one that does.`];
		const grant = row.ours[target];
		if (grant === undefined) return [`${at}: it may not import ${target}. ${because}`];
		if (grant === 'types' && !each.typeOnly)
			return [`${at}: from ${target} it may take types only ("import type"). ${because}`];
		return [];
	}

	const name = each.package ?? '';
	if (name === 'node:' && row.folder === 'src/routes' && !isOnServer(file))
		return [`${at}: this file also runs in the browser, which has no Node. ${because}`];
	const grant = row.packages[name];
	if (grant === undefined) {
		const doors = table.filter(({ packages }) => name in packages).map(({ folder }) => folder);
		const door =
			doors.length > 0
				? `"${name}" enters by ${doors.join(' and ')} only`
				: `no row of tests/architecture/table.ts grants "${name}"`;
		return [`${at}: ${door}. ${because}`];
	}
	if (grant === 'types' && !each.typeOnly)
		return [`${at}: of "${name}" it may take types only ("import type"). ${because}`];
	if (name === 'd3' && each.names.includes('*'))
		return [`${at} whole: name what is used, so that the rest stays out of the bundle.`];
	if (name === 'd3')
		return each.names
			.filter((taken) => d3Refused.test(taken) && !row.d3?.includes(taken))
			.map(
				(taken) =>
					`${at}, its "${taken}": that part of d3 needs a page, a clock or dice. ${because}`,
			);
	return [];
}

function checkGlobals(file: string, row: Row, { globals }: Reading): string[] {
	return globals.flatMap(({ line, name }) => {
		const at = `${file}:${line} uses ${name}`;
		if (!row.dom && domNames.includes(name))
			return [
				`${at}: ${row.folder} knows no page (${row.reason}). Measure in src/lib/scroll, listen in src/routes, and pass the value in.`,
			];
		if (row.pure && (impureNames.includes(name) || name === 'new Date()'))
			return [
				`${at}: same input, same picture, so no clock, timer or dice in ${row.folder}. Take the value as an argument.`,
			];
		return [];
	});
}

function checkLayout(file: string, row: Row, { properties }: Reading): string[] {
	if (row.folder === 'src/lib/scroll') return [];
	return properties
		.filter(({ name }) => layoutNames.includes(name))
		.map(
			({ line, name }) =>
				`${file}:${line} reads .${name}: that makes the browser lay out the page, and the scroll stutters. Only src/lib/scroll measures; a size that changes on resize alone comes from "bind:".`,
		);
}

/** One library enters by one door. */
function checkDoors(readings: Map<string, Reading>): string[] {
	const doors = new Map<string, string[]>();
	for (const [file, { imports }] of readings)
		for (const each of imports) {
			if (each.package === null || each.typeOnly || languages.includes(each.package)) continue;
			const files = doors.get(each.package) ?? [];
			if (!files.includes(file)) doors.set(each.package, [...files, file]);
		}
	return [...doors]
		.filter(([, files]) => files.length > 1)
		.map(
			([name, files]) =>
				`${files.join(', ')} all import "${name}": one library enters by one door, so that replacing it is the work of one file. Let one of them import it and the others use that.`,
		);
}

/** One file knows the window: where the reader is has to be measured in one place. */
function checkWindow(readings: Map<string, Reading>): string[] {
	const knowing = [...readings]
		.filter(([file]) => folderOf(file) === 'src/lib/scroll')
		.filter(
			([, { globals, properties }]) =>
				globals.some(({ name }) => domNames.includes(name) && !announcing.includes(name)) ||
				properties.some(({ name }) => layoutNames.includes(name)),
		)
		.map(([file]) => file);
	if (knowing.length < 2) return [];
	return [
		`${knowing.join(', ')} all know the window: one file of src/lib/scroll does, so that the place is measured once a frame and the rest is tested without a page. Pass them what was measured.`,
	];
}

/** The file named like its folder holds the folder's type. */
function checkTypeFiles(files: string[]): string[] {
	return ['story', 'geography', 'scene']
		.filter((name) => files.some((file) => file.startsWith(`src/lib/${name}/`)))
		.filter((name) => !files.includes(`src/lib/${name}/${name}.ts`))
		.map(
			(name) =>
				`src/lib/${name}: ${name}.ts is missing. The file named like its folder holds the folder's type.`,
		);
}
