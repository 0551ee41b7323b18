import { Browser, type Size, type Source } from './browser';

interface Message {
	id?: number;
	type: 'success' | 'error' | 'event';
	method?: string;
	message?: string;
	params?: { level: string; text: string };
	result?: unknown;
}

/** Firefox, spoken to over WebDriver BiDi: https://w3c.github.io/webdriver-bidi */
export class Firefox extends Browser {
	#answers = new Map<number, (message: Message) => void>();
	#asked = 0;
	#faults: string[] = [];
	#context = '';

	private constructor(readonly socket: WebSocket) {
		super();
		socket.onmessage = ({ data }) => {
			const message = JSON.parse(String(data)) as Message;
			if (message.id !== undefined) this.#answers.get(message.id)?.(message);
			else if (message.params?.level === 'error') this.#faults.push(message.params.text);
		};
		socket.onclose = () => {
			for (const answer of this.#answers.values()) answer({ type: 'error', message: 'is gone' });
		};
	}

	static async open(address: string): Promise<Firefox> {
		const socket = new WebSocket(address);
		await new Promise((resolve, reject) => {
			socket.onopen = resolve;
			socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}.`));
		});
		const firefox = new Firefox(socket);
		await firefox.#ask('session.new', { capabilities: {} });
		await firefox.#ask('session.subscribe', { events: ['log.entryAdded'] });
		const tree = await firefox.#ask<{ contexts: { context: string }[] }>(
			'browsingContext.getTree',
			{},
		);
		firefox.#context = tree.contexts[0]!.context;
		return firefox;
	}

	async goto(url: string) {
		await this.#ask('browsingContext.navigate', { ...this.#here, url, wait: 'complete' });
	}

	async reload() {
		await this.#ask('browsingContext.reload', { ...this.#here, wait: 'complete' });
	}

	async resize(viewport: Size) {
		await this.#ask('browsingContext.setViewport', { ...this.#here, viewport });
	}

	async screenshot() {
		const { data } = await this.#ask<{ data: string }>(
			'browsingContext.captureScreenshot',
			this.#here,
		);
		return Buffer.from(data, 'base64');
	}

	override async print() {
		const page = { width: 21, height: 29.7 };
		const { data } = await this.#ask<{ data: string }>('browsingContext.print', {
			...this.#here,
			page,
		});
		return Buffer.from(data, 'base64');
	}

	async faults() {
		return this.#faults.splice(0);
	}

	async close() {
		await this.#ask('session.end', {});
		this.socket.close();
	}

	protected async run(expression: string) {
		const answer = await this.#ask<{
			type: string;
			result: { value: string };
			exceptionDetails?: { text: string };
		}>('script.evaluate', { expression, target: this.#here, awaitPromise: true });
		if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
		return answer.result.value;
	}

	protected async perform(actions: Source[]) {
		await this.#ask('input.performActions', { ...this.#here, actions });
	}

	get #here() {
		return { context: this.#context };
	}

	async #ask<Result>(method: string, params: object): Promise<Result> {
		const id = ++this.#asked;
		this.socket.send(JSON.stringify({ id, method, params }));
		const message = await new Promise<Message>((resolve) => this.#answers.set(id, resolve));
		this.#answers.delete(id);
		if (message.type === 'error') throw new Error(`Firefox, ${method}: ${message.message}`);
		return message.result as Result;
	}
}
