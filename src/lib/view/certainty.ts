import type { Status } from '../story/story';

/** Whether a claim is shown hollow: nobody could confirm it, or accounts of it conflict. */
export function isOpen(status: Status): boolean {
	return status === 'unverified' || status === 'disputed';
}
