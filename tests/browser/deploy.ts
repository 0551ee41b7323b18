import { execFile } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/command.js';
import { serve } from '../../scripts/serve.js';
import { swap } from '../../scripts/swap.js';

/** What a second build calls the story. */
export const secondTitle = 'Another base altogether';

/** Hashed names, as our script, fonts and SvelteKit's files have them. */
const hashedName = /^(.*?)([\w-]{8,10})(\.(?:js|css|woff2))$/;

/** What lies packed beside a file would be handed out in its place, as it was before a change. */
const unpacked = (path: string) => !/\.(br|gz)$/.test(path);

/** A static host with one story on it, at an address that stays the same from build to build. */
export class Host {
	readonly #folder = mkdtempSync(join(tmpdir(), 'story-host-'));
	readonly #site = join(this.#folder, 'site');
	#server: Awaited<ReturnType<typeof serve>> | undefined;

	/** @param prefix the path the story is hosted under */
	constructor(readonly prefix = '/') {
		cpSync(join(root, 'build'), this.#site, { recursive: true, filter: unpacked });
	}

	get address(): string {
		return this.#server?.address ?? '';
	}

	async start(): Promise<void> {
		const port = this.#server?.port ?? 0;
		this.#server = await serve(this.#site, port, { prefix: this.prefix });
		if (port !== 0 && this.#server.port !== port) throw new Error(`Port ${port} was taken.`);
	}

	/** The server is gone: to a reader the same as no network. */
	async stop(): Promise<void> {
		await this.#server?.close();
	}

	/** Puts a build where the one before it was, whole, or only some of its files. */
	deploy(build: string, files?: string[]): void {
		const fresh = join(this.#folder, 'fresh');
		// A build may come without what is packed beside its text: none of the one before may stay.
		const filter = (path: string) => !/\.(br|gz)$/.test(path);
		cpSync(files ? this.#site : build, fresh, { recursive: true, filter });
		for (const file of files ?? []) cpSync(join(build, file), join(fresh, file));
		swap([fresh, this.#site]);
	}

	/** Loses a file of the build that is there. */
	lose(file: string): void {
		rmSync(join(this.#site, file));
	}

	/** Loses every file that another build does not have. */
	loseAllBut(build: string): void {
		for (const file of readdirSync(this.#site, { recursive: true, encoding: 'utf8' }))
			if (!existsSync(join(build, file))) this.lose(file);
	}

	async clear(): Promise<void> {
		await this.stop();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

/**
 * A second build of the same story: another title, another version, and another name for each file
 * that has a hash in it, so that not one of those is in both. Made from the first, in no time.
 *
 * @param title the first build's
 */
export function secondBuild(title: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'story-second-'));
	// What is packed beside its text would still be the first build's.
	const filter = (path: string) => !/\.(br|gz)$/.test(path);
	cpSync(join(root, 'build'), folder, { recursive: true, filter });
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const page = readFileSync(join(folder, 'index.html'), 'utf8');
	const version = /<meta name="story-version" content="([^"]+)"/.exec(page)![1]!;
	const changes = new Map([
		[title, secondTitle],
		[version, 'second-build'],
	]);
	for (const file of files) {
		const name = basename(file);
		const isHashed = /\/(immutable|fonts|live)\//.test(file.replaceAll('\\', '/'));
		if (isHashed && hashedName.test(name))
			changes.set(name, name.replace(hashedName, '$1second$2$3'));
	}
	for (const file of files) {
		if (/\.(html|js|css|json)$/.test(file)) {
			let text = readFileSync(file, 'utf8');
			for (const [from, to] of changes) text = text.replaceAll(from, to);
			writeFileSync(file, text);
		}
		renameSync(file, join(dirname(file), changes.get(basename(file)) ?? basename(file)));
	}
	return folder;
}

/** This checkout again, in a folder of its own: what a build is made from, and no build. */
export function copyCheckout(): string {
	const folder = mkdtempSync(join(tmpdir(), 'story-checkout-'));
	const parts = ['src', 'static', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
	for (const part of [...parts, 'svelte.config.js', 'vite.config.ts'])
		cpSync(join(root, part), join(folder, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return folder;
}

/**
 * A real build of this checkout, away from build/.
 *
 * @param settle the newsroom's settings as they are to be, from the ones that ship
 */
export async function buildWith(settle: (newsroom: string) => string): Promise<string> {
	const folder = copyCheckout();
	const newsroom = join(folder, 'src/content/newsroom.yaml');
	const [before, after] = [readFileSync(newsroom, 'utf8'), settle(readFileSync(newsroom, 'utf8'))];
	if (before === after) throw new Error('newsroom.yaml no longer says what is to be changed');
	writeFileSync(newsroom, after);
	// What it has to say is of interest only where it fails, and stands in the error then.
	await promisify(execFile)(process.execPath, [join(folder, 'scripts/build.js')]);
	return join(folder, 'build');
}
