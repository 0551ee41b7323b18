/** Without a terminal a line is written whenever this share of the work has been done. */
const SHARE = 0.1;

/**
 * Shows on stderr how far a piece of work has come: a bar in a terminal, else a line now and then.
 *
 * @param {string} what
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Promise<{ at: (done: number, total: number, name: string) => void, end: () => void }>}
 */
export async function showProgress(what, stream = process.stderr) {
	if (!stream.isTTY) {
		let said = -1;
		return {
			at: (done, total, name) => {
				const tenth = Math.floor(done / total / SHARE);
				if (tenth === said) return;
				said = tenth;
				stream.write(`${what} ${done} of ${total}: ${name}\n`);
			},
			end: () => undefined,
		};
	}
	const { default: cliProgress } = await import('cli-progress');
	const bar = new cliProgress.SingleBar({
		format: `${what} {bar} {percentage} % · {eta_formatted} left · {name}`,
		stream,
		hideCursor: true,
		clearOnComplete: true,
		barsize: 24,
	});
	let started = false;
	return {
		at: (done, total, name) => {
			if (!started) bar.start(total, 0, { name });
			started = true;
			bar.update(done, { name });
		},
		end: () => bar.stop(),
	};
}
