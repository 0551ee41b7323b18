/** One thing an editor has to put right: where it stands, what is wrong, what to write instead. */
export interface Problem {
	file: string;
	/** 1-based. */
	line: number;
	/** `unknown step "airfeild" … did you mean "airfield"?` */
	message: string;
}

/**
 * Joins the two halves every message has, so that none is written without a remedy. What an editor
 * wrote stands in them as it is: a message is one line all the same, and no longer than can be read.
 */
export function say(wrong: string, remedy: string): string {
	return `${line(wrong)} … ${line(remedy)}`;
}

/** No message of ours is as long as this. */
const LONGEST = 500;

function line(text: string): string {
	const plain = text.replace(/[\p{Control}\u2028\u2029]+/gu, ' ');
	return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

/** A value of the content as it is shown in a message: short, and on one line. */
export function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
