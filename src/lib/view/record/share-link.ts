import type { Target } from '../../story/newsroom';

/** Services by the name they go by in every language. */
export const SERVICES: Record<string, string | undefined> = {
	whatsapp: 'WhatsApp',
	telegram: 'Telegram',
	facebook: 'Facebook',
	bluesky: 'Bluesky',
	x: 'X',
	linkedin: 'LinkedIn',
};

/**
 * Where a reader shares a page by a service, without a line of the service's script.
 *
 * @param address of the page, whole
 */
export function shareLink(target: Target, title: string, address: string): string {
	const [words, page, both] = [title, address, `${title} ${address}`].map(encodeURIComponent);
	switch (target) {
		case 'email':
			return `mailto:?subject=${words}&body=${page}`;
		case 'whatsapp':
			return `https://wa.me/?text=${both}`;
		case 'telegram':
			return `https://t.me/share/url?url=${page}&text=${words}`;
		case 'facebook':
			return `https://www.facebook.com/sharer/sharer.php?u=${page}`;
		case 'bluesky':
			return `https://bsky.app/intent/compose?text=${both}`;
		case 'x':
			return `https://x.com/intent/post?text=${words}&url=${page}`;
		case 'linkedin':
			return `https://www.linkedin.com/sharing/share-offsite/?url=${page}`;
	}
}
