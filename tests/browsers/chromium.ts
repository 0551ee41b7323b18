import { Browser, type Size, type Source } from './browser';

interface Message {
	id?: number;
	method?: string;
	params?: {
		exceptionDetails?: { text: string; exception?: { description?: string } };
		entry?: { level: string; text: string; url?: string };
	};
	result?: unknown;
	error?: { message: string };
}

/**
 * Chromium, spoken to over its DevTools protocol and in no more of it than the oldest knows:
 * Playwright asks for what Chromium 80 does not have. https://chromedevtools.github.io/devtools-protocol
 */
export class Chromium extends Browser {
	#answers = new Map<number, (message: Message) => void>();
	#waiting = new Map<string, () => void>();
	#asked = 0;
	#faults: string[] = [];
	#session: string | undefined;

	private constructor(readonly socket: WebSocket) {
		super();
		socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)) as Message);
		socket.onclose = () => {
			for (const answer of this.#answers.values()) answer({ error: { message: 'is gone' } });
		};
	}

	static async open(address: string): Promise<Chromium> {
		const socket = new WebSocket(address);
		await new Promise((resolve, reject) => {
			socket.onopen = resolve;
			socket.onerror = () => reject(new Error(`Chromium does not answer at ${address}.`));
		});
		const chromium = new Chromium(socket);
		const { targetId } = await chromium.#ask<{ targetId: string }>('Target.createTarget', {
			url: 'about:blank',
		});
		const { sessionId } = await chromium.#ask<{ sessionId: string }>('Target.attachToTarget', {
			targetId,
			flatten: true,
		});
		chromium.#session = sessionId;
		for (const part of ['Page', 'Runtime', 'Log']) await chromium.#ask(`${part}.enable`);
		return chromium;
	}

	async goto(url: string) {
		const loaded = this.#next('Page.loadEventFired');
		const { errorText } = await this.#ask<{ errorText?: string }>('Page.navigate', { url });
		if (errorText) throw new Error(`Chromium, ${url}: ${errorText}`);
		await loaded;
	}

	async reload() {
		const loaded = this.#next('Page.loadEventFired');
		await this.#ask('Page.reload');
		await loaded;
	}

	async resize(size: Size) {
		const metrics = { ...size, deviceScaleFactor: 1, mobile: false };
		await this.#ask('Emulation.setDeviceMetricsOverride', metrics);
	}

	async screenshot() {
		const { data } = await this.#ask<{ data: string }>('Page.captureScreenshot');
		return Buffer.from(data, 'base64');
	}

	override async print() {
		const { stream: handle } = await this.#ask<{ stream: string }>('Page.printToPDF', {
			paperWidth: 8.27,
			paperHeight: 11.69,
			preferCSSPageSize: true,
			transferMode: 'ReturnAsStream',
		});
		// Node's WebSocket takes no message above 4 MB.
		const ask = { handle, size: 2 ** 20 };
		const pieces: Buffer[] = [];
		for (let eof = false; !eof;) {
			const piece = await this.#ask<{ data: string; eof: boolean }>('IO.read', ask);
			pieces.push(Buffer.from(piece.data, 'base64'));
			eof = piece.eof;
		}
		return Buffer.concat(pieces);
	}

	/** Has what lies at these addresses, which may hold `*`, never come. */
	async block(urls: string[]) {
		await this.#ask('Network.enable');
		await this.#ask('Network.setBlockedURLs', { urls });
	}

	async faults() {
		return this.#faults.splice(0);
	}

	async close() {
		await this.#ask('Page.close');
		this.socket.close();
	}

	protected async run(expression: string) {
		const { result, exceptionDetails } = await this.#ask<{
			result: { value: string };
			exceptionDetails?: { text: string; exception?: { description?: string } };
		}>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
		if (exceptionDetails)
			throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	}

	/** What a hand does, one act after the other; of keys and pointers as much as is asked of them here. */
	protected async perform(sources: Source[]) {
		for (const { actions } of sources) {
			let [x, y] = [0, 0];
			for (const { type, ...act } of actions) {
				if (type === 'pointerMove') [x, y] = [Number(act.x), Number(act.y)];
				const mouse = { x, y, button: 'left', buttons: 1, clickCount: 1 };
				const escape = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
				const [method, params] = {
					pointerMove: ['Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }],
					pointerDown: ['Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse }],
					pointerUp: ['Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }],
					keyDown: ['Input.dispatchKeyEvent', { type: 'keyDown', ...escape }],
					keyUp: ['Input.dispatchKeyEvent', { type: 'keyUp', ...escape }],
					scroll: ['Input.dispatchMouseEvent', { type: 'mouseWheel', ...act }],
				}[String(type)] as [string, object];
				await this.#ask(method, params);
			}
		}
	}

	#next(event: string): Promise<void> {
		return new Promise((resolve) => this.#waiting.set(event, resolve));
	}

	#hear({ id, method = '', params, ...answer }: Message) {
		if (id !== undefined) return this.#answers.get(id)?.(answer);
		this.#waiting.get(method)?.();
		this.#waiting.delete(method);
		if (method === 'Runtime.exceptionThrown') {
			const { text, exception } = params!.exceptionDetails!;
			this.#faults.push(exception?.description?.split('\n')[0] ?? text);
		}
		if (method === 'Log.entryAdded' && params!.entry!.level === 'error')
			this.#faults.push(`${params!.entry!.text} ${params!.entry!.url ?? ''}`);
	}

	async #ask<Result>(method: string, params: object = {}): Promise<Result> {
		if (this.socket.readyState !== WebSocket.OPEN) throw new Error(`Chromium, ${method}: is gone`);
		const id = ++this.#asked;
		this.socket.send(JSON.stringify({ id, method, params, sessionId: this.#session }));
		const { result, error } = await new Promise<Message>((resolve) =>
			this.#answers.set(id, resolve),
		);
		this.#answers.delete(id);
		if (error) throw new Error(`Chromium, ${method}: ${error.message}`);
		return result as Result;
	}
}
