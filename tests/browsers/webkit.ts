import { Browser, type Size, type Source } from './browser';

/** A driver that has not answered after this long will not. */
const patience = 30_000;

/** WebKit, spoken to through its driver: https://www.w3.org/TR/webdriver2 */
export class WebKit extends Browser {
	#session = '';
	#turned = 0;

	private constructor(readonly driver: string) {
		super();
	}

	static async open(driver: string): Promise<WebKit> {
		const webkit = new WebKit(driver);
		const { sessionId } = await webkit.#ask<{ sessionId: string }>('POST', '/session', {
			capabilities: {},
		});
		webkit.#session = `/session/${sessionId}`;
		return webkit;
	}

	async goto(url: string) {
		await this.#ask('POST', '/url', { url });
		await this.#listen();
	}

	async reload() {
		await this.#ask('POST', '/refresh', {});
		await this.#listen();
	}

	/** The driver knows the window's size alone, bars included: what they take is found out. */
	async resize({ width, height }: Size) {
		const inner = () => this.evaluate(() => [innerWidth, innerHeight] as const);
		await this.#ask('POST', '/window/rect', { width, height });
		const [w, h] = await inner();
		await this.#ask('POST', '/window/rect', { width: 2 * width - w, height: 2 * height - h });
		const now = await inner();
		if (now[0] !== width || now[1] !== height)
			throw new Error(`WebKit's window would not be ${width}×${height}, but is ${now.join('×')}.`);
	}

	async screenshot() {
		return Buffer.from(await this.#ask<string>('GET', '/screenshot'), 'base64');
	}

	async faults() {
		return this.evaluate(() => ((window as { faults?: string[] }).faults ?? []).splice(0));
	}

	async close() {
		await this.#ask('DELETE', '');
	}

	/** The driver takes a turn of the wheel for what all turns so far have come to. */
	override wheel(deltaY: number) {
		this.#turned += deltaY;
		return super.wheel(this.#turned);
	}

	protected async run(expression: string) {
		const answer = await this.#ask<{ value?: string; error?: string }>('POST', '/execute/async', {
			script: `const done = arguments[0];
				(async () => ${expression})().then(
					(value) => done({ value }),
					(error) => done({ error: String(error) }),
				);`,
			args: [],
		});
		if (answer.value === undefined) throw new Error(answer.error);
		return answer.value;
	}

	protected async perform(actions: Source[]) {
		await this.#ask('POST', '/actions', { actions });
	}

	/** The driver does not tell what goes wrong in a page, so that the page itself has to: from here on. */
	async #listen() {
		await this.evaluate(() => {
			const faults: string[] = [];
			Object.assign(window, { faults });
			addEventListener('error', ({ message }) => faults.push(message));
			addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
			Object.assign(console, { error: (...words: unknown[]) => faults.push(words.join(' ')) });
		});
	}

	async #ask<Value>(method: string, path: string, body?: object): Promise<Value> {
		const response = await fetch(this.driver + this.#session + path, {
			method,
			body: body && JSON.stringify(body),
			signal: AbortSignal.timeout(patience),
		});
		const { value } = (await response.json()) as { value: Value & { message?: string } };
		if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${value.message}`);
		return value;
	}
}
