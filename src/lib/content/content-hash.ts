import { createHash } from 'node:crypto';

/** What names a file for what is in it, so that it may be kept for ever: ten digits, hexadecimal. */
export function contentHash(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
