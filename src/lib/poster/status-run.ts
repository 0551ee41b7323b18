import type { Status, Story } from '../story/story';
import { isOpen } from '../story/status';
import type { Run } from './block';
import { mix } from './colours';
import type { Sheet } from './sheet';

/** The word for how sure a claim is; what is confirmed needs none. */
export function statusRun(
	sheet: Sheet,
	words: Story['words'],
	status: Status,
	size: number,
): Run[] {
	if (status === 'confirmed') return [];
	const { ink, 'ink-2': second } = sheet.colours;
	return [
		{
			text: words[status] ?? status,
			type: { face: 'sans', size },
			colour: isOpen(status) ? ink : mix(ink, second, 0.45),
			dashed: isOpen(status),
			whole: true,
		},
	];
}
