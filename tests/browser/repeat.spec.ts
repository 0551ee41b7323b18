import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { copyCheckout } from './deploy';
import { sweep } from './story';

/* One commit, one build: two checkouts elsewhere, in another time zone, at another hour. */

/** What a build has made, by the hash of each file. */
function made(checkout: string): Record<string, string> {
	return Object.fromEntries(
		['build', 'hosting'].flatMap((folder) =>
			readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
				.sort()
				.map((file) => {
					const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
					return [file.slice(checkout.length + 1).replaceAll('\\', '/'), hash];
				}),
		),
	);
}

test(
	'two builds of one commit are the same to the byte, wherever and whenever they are made',
	sweep(),
	async () => {
		test.setTimeout(900_000);
		const places = [
			{ TZ: 'Pacific/Kiritimati', LANG: 'C' },
			{ TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' },
		];
		const checkouts = places.map(() => copyCheckout());
		try {
			const builds = [];
			for (const [i, env] of places.entries()) {
				const checkout = checkouts[i]!;
				await promisify(execFile)(process.execPath, [join(checkout, 'scripts/build.js')], {
					env: { ...process.env, SOURCE_DATE_EPOCH: '1800000000', ...env },
				});
				builds.push(made(checkout));
			}
			const [one, other] = builds;
			expect(Object.keys(one!).length).toBeGreaterThan(100);
			expect(Object.keys(other!)).toEqual(Object.keys(one!));
			expect(Object.keys(one!).filter((file) => one![file] !== other![file])).toEqual([]);
		} finally {
			for (const checkout of checkouts) rmSync(checkout, { recursive: true, force: true });
		}
	},
);
