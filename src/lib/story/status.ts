import type { Status } from './story';

/** Whether a claim may not stand without its word: nobody could confirm it, or accounts of it conflict. */
export function isOpen(status: Status | undefined): status is 'unverified' | 'disputed' {
	return status === 'unverified' || status === 'disputed';
}
