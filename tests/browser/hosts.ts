import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startInBackground } from '../../scripts/background.js';
import { root } from '../../scripts/command.js';
import { configs } from '../../scripts/hosting/configs.js';
import { prefixOf } from '../../scripts/hosting/rules.js';
import { readSite } from '../../scripts/hosting/site.js';
import { lookUpApache, lookUpBrotli, lookUpCaddy, lookUpNginx } from '../../scripts/needs.js';

/* Real web servers with one build under several paths, told what to say by what the build made. */

const build = join(root, 'build');
const isRoot = process.getuid?.() === 0;

/** Where the story is hosted, in turn. */
export const prefixes = ['/', '/2024/niger/explainer/', '/embed/fonts/'];

export interface Server {
	name: string;
	/** Whether it hands out what is packed in brotli. */
	brotli: boolean;
	/** The story's address, by the path it is hosted under. */
	addresses: Map<string, string>;
	end: () => Promise<void>;
}

/** A port and a folder for each path, with the build in it; and what the build says of that place. */
interface Place {
	prefix: string;
	port: number;
	top: string;
	told: string;
}

interface Kind {
	program: string | null;
	/** What the build made for it, by name. */
	told: string;
	brotli: boolean;
	/** The configuration around it, and how the server is started on that. */
	config: (places: Place[], folder: string) => string;
	start: (program: string, file: string, folder: string) => [program: string, args: string[]];
}

const kinds: Record<string, Kind> = {
	nginx: {
		program: lookUpNginx(),
		told: 'nginx.conf',
		brotli: lookUpBrotli() !== null,
		config: (places, folder) => `
			daemon off;
			worker_processes 1;
			${isRoot ? 'user root;' : ''}
			pid ${folder}/pid;
			error_log stderr;
			${lookUpBrotli() ? `load_module ${lookUpBrotli()};` : ''}
			worker_rlimit_nofile 8192;
			events { worker_connections 4096; }
			http {
				access_log off;
				${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
					.map((kind) => `${kind}_temp_path ${folder}/${kind};`)
					.join('\n')}
				${places
					.map(
						({ port, top, told }) =>
							`server { listen 127.0.0.1:${port}; root ${top}; include ${told}; }`,
					)
					.join('\n')}
			}`,
		start: (program, file, folder) => [program, ['-c', file, '-p', folder, '-e', 'stderr']],
	},
	Caddy: {
		program: lookUpCaddy(),
		told: 'Caddyfile',
		brotli: true,
		config: (places) => `{
				admin off
				auto_https off
			}
			${places
				.map(
					({ port, top, told }) => `http://:${port} {
						bind 127.0.0.1
						root * ${top}
						import ${told}
					}`,
				)
				.join('\n')}`,
		start: (program, file) => [program, ['run', '--config', file, '--adapter', 'caddyfile']],
	},
	Apache: {
		program: lookUpApache(),
		told: '.htaccess',
		brotli: true,
		config: (places, folder) => {
			const modules =
				'mpm_event authz_core dir mime rewrite headers negotiation deflate filter autoindex';
			return `
				ServerName localhost
				PidFile ${folder}/pid
				DefaultRuntimeDir ${folder}
				Mutex file:${folder}
				${isRoot ? 'User www-data\nGroup www-data' : ''}
				ErrorLog ${folder}/log
				${modules
					.split(' ')
					.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
					.join('\n')}
				TypesConfig /etc/mime.types
				AddOutputFilterByType DEFLATE text/html text/css
				${places
					.map(
						({ port, top }) => `Listen 127.0.0.1:${port}
							<VirtualHost 127.0.0.1:${port}>
								DocumentRoot ${top}
								<Directory ${top}>
									AllowOverride All
									Options FollowSymLinks MultiViews Indexes
									Require all granted
								</Directory>
							</VirtualHost>`,
					)
					.join('\n')}`;
		},
		start: (program, file) => [program, ['-D', 'FOREGROUND', '-f', file]],
	},
};

export const names = Object.keys(kinds);

/**
 * Starts a server; null where this machine has none.
 *
 * @param beside files by their names, to lie at the top of each server, with no word of ours said of
 * them where the story lies deeper
 */
export async function startServer(
	name: string,
	beside: Record<string, Uint8Array> = {},
): Promise<Server | null> {
	const { program, told, brotli, config, start } = kinds[name]!;
	if (!program) return null;
	const folder = mkdtempSync(join(tmpdir(), `story-${name}-`));
	// A server that was started by root leaves its rights behind.
	chmodSync(folder, 0o755);
	const places = await Promise.all(
		prefixes.map(async (prefix, i) => {
			const top = join(folder, String(i));
			const site = join(top, prefix);
			mkdirSync(dirname(site), { recursive: true });
			cpSync(build, site, { recursive: true });
			const { inside, beside: own } = configs(readSite(site), newsroomAt(prefix));
			for (const [name, bytes] of Object.entries(beside)) writeFileSync(join(top, name), bytes);
			for (const [name, text] of Object.entries(inside)) writeFileSync(join(site, name), text);
			const file = join(folder, `${i}-${told}`);
			// The line for what takes a module is for who has it.
			const text = (own[told] ?? '').replace('#brotli_static', `${brotli ? '' : '#'}brotli_static`);
			writeFileSync(file, text);
			return { prefix, port: await freePort(), top, told: file };
		}),
	);
	const file = join(folder, 'config');
	writeFileSync(file, config(places, folder));
	const addresses = new Map(
		places.map(({ prefix, port }) => [prefix, `http://localhost:${port}${prefix}`]),
	);
	const [first = ''] = addresses.values();
	const env = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const ready = () => fetch(first.replace('localhost', '127.0.0.1')).then(Boolean, () => false);
	const { end } = await startInBackground(...start(program, file, folder), { env, ready });
	return {
		name,
		brotli,
		addresses,
		end: async () => {
			await end();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** A newsroom that has put the story under this path. */
export function newsroomAt(prefix: string): { address: string; frames: string[] } {
	const address = `https://newsroom.example${prefix}`;
	if (prefixOf(address) !== prefix) throw new Error(`${prefix} is not the path of ${address}`);
	return { address, frames: ['https://partner.example'] };
}

/** A port nobody holds at this moment. */
function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
