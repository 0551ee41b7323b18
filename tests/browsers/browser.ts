/** One act of a hand, in the form that WebDriver, old and new, gives it. */
export interface Source {
	type: 'key' | 'pointer' | 'wheel';
	id: string;
	actions: Record<string, unknown>[];
}

export interface Size {
	width: number;
	height: number;
}

/** A browser that Playwright does not drive, driven as a reader would. What differs is how it is spoken to. */
export abstract class Browser {
	/** Opens an address and waits until it has loaded. */
	abstract goto(address: string): Promise<void>;
	abstract reload(): Promise<void>;
	abstract resize(size: Size): Promise<void>;
	/** The window as PNG. */
	abstract screenshot(): Promise<Buffer>;
	/** The page as PDF, backgrounds left out. */
	async print(): Promise<Buffer> {
		throw new Error('This browser is not asked to print.');
	}
	/** Errors the page met since the last call. */
	abstract faults(): Promise<string[]>;
	abstract close(): Promise<void>;

	/** Runs a JavaScript expression in the page and answers with what it comes to, as JSON. */
	protected abstract run(expression: string): Promise<string>;
	protected abstract perform(sources: Source[]): Promise<void>;

	/** Runs a function in the page. It sees its arguments, and nothing of the test around it. */
	async evaluate<Args extends unknown[], Answer>(
		work: (...args: Args) => Answer | Promise<Answer>,
		...args: Args
	): Promise<Answer> {
		const call = `(${work})(...${JSON.stringify(args)})`;
		return JSON.parse(
			await this.run(`Promise.resolve(${call}).then((it) => JSON.stringify(it ?? null))`),
		);
	}

	/** Clicks in the middle of the first line of an element. */
	async click(selector: string): Promise<void> {
		const { x, y } = await this.evaluate((selector) => {
			const { left, top, width, height } = document.querySelector(selector)!.getClientRects()[0]!;
			return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
		}, selector);
		await this.perform([
			{
				type: 'pointer',
				id: 'mouse',
				actions: [
					{ type: 'pointerMove', x, y },
					{ type: 'pointerDown', button: 0 },
					{ type: 'pointerUp', button: 0 },
				],
			},
		]);
	}

	async pressEscape(): Promise<void> {
		const value = '\uE00C';
		await this.perform([
			{
				type: 'key',
				id: 'keyboard',
				actions: [
					{ type: 'keyDown', value },
					{ type: 'keyUp', value },
				],
			},
		]);
	}

	/** Turns the wheel over the middle of the window. */
	async wheel(deltaY: number): Promise<void> {
		const [x, y] = await this.evaluate(() => [innerWidth >> 1, innerHeight >> 1] as const);
		const actions = [{ type: 'scroll', x, y, deltaX: 0, deltaY }];
		await this.perform([{ type: 'wheel', id: 'wheel', actions }]);
	}
}
