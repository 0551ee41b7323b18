/**
 * Whether this browser can lay out the moving picture: its marks stand in container units and are moved
 * by `translate`. Older ones keep each step's own picture, which needs neither.
 */
export function canMove(): boolean {
	return CSS.supports('width', '1cqw') && CSS.supports('translate', '0 0');
}
