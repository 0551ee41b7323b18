/** One thing an editor has to put right: where it stands, what is wrong, what to write instead. */
export interface Problem {
	file: string;
	/** 1-based. */
	line: number;
	/** `unknown step "airfeild" … did you mean "airfield"?` */
	message: string;
}

/** Joins the two halves every message has, so that none is written without a remedy. */
export function say(wrong: string, remedy: string): string {
	return `${wrong} … ${remedy}`;
}

/** A value of the content as it is shown in a message: short, and on one line. */
export function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
