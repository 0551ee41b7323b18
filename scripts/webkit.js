import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startInBackground } from './background.js';
import { lookUpXvfb } from './needs.js';

/** The bar of WebKit's browser is wider than a phone, and holds its window open to that width. */
const narrowBar = '* { min-width: 0; margin: 0; padding: 0; }';

/** @returns {Promise<number>} a port that is free: the driver cannot choose one by itself */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** @param {string} driver the address */
async function answers(driver) {
	try {
		return (await fetch(`${driver}/status`)).ok;
	} catch {
		return false;
	}
}

/**
 * Starts WebKit's driver, on a display of its own where that can be had: a window that opens on
 * somebody's screen would be in the way, and a click beside it would be in ours.
 *
 * @param {string} file
 * @param {string} home a folder to make, for whoever starts it to remove
 */
export async function startWebKit(file, home) {
	const settings = join(home, 'gtk-3.0');
	mkdirSync(settings, { recursive: true });
	writeFileSync(join(settings, 'gtk.css'), narrowBar);

	const xvfb = lookUpXvfb();
	const display = xvfb
		? await startInBackground(
				xvfb,
				['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
				{ ready: /^(\d+)\n/ },
			)
		: null;
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	try {
		const driver = await startInBackground(file, [`--port=${port}`], {
			ready: () => answers(address),
			env: {
				// Such a display has no graphics card, and hands no picture over through its memory.
				...(display
					? {
							DISPLAY: `:${display.said}`,
							GDK_BACKEND: 'x11',
							WEBKIT_DISABLE_DMABUF_RENDERER: '1',
						}
					: {}),
				XDG_CONFIG_HOME: home,
				XDG_CACHE_HOME: home,
				XDG_DATA_HOME: home,
				// Its sandbox needs namespaces, which root in a container seldom has.
				...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
			},
		});
		const end = async () => {
			await driver.end();
			await display?.end();
		};
		return { address, end };
	} catch (error) {
		await display?.end();
		throw error;
	}
}
