/*
 * Who publishes the story: everything a newsroom says of itself and of how it wants the page, so
 * that no line of code has to be touched to host it.
 */

/** The parts of the page that a newsroom can leave out. */
export const PARTS = ['explore', 'text', 'offline', 'embeds', 'pages', 'data', 'feed'] as const;
export type Part = (typeof PARTS)[number];

/** Where a reader can be sent to share the story, beside the system's own sheet. */
export const TARGETS = [
	'email',
	'whatsapp',
	'telegram',
	'facebook',
	'bluesky',
	'x',
	'linkedin',
] as const;
export type Target = (typeof TARGETS)[number];

/** What is told of a reading, and to whom: see the README. */
export const ANALYTICS = ['none', 'datalayer', 'parent'] as const;
export type Analytics =
	| (typeof ANALYTICS)[number]
	| { plausible: { domain: string; /** Where events are sent. */ endpoint: string } };

/** The publisher's own pages on how it works; the names of schema.org's properties for them. */
export const POLICIES = {
	principles: 'publishingPrinciples',
	corrections: 'correctionsPolicy',
	ethics: 'ethicsPolicy',
	'fact-checking': 'verificationFactCheckingPolicy',
	ownership: 'ownershipFundingInfo',
} as const;
export type Policy = keyof typeof POLICIES;

/** The faces of the page, each by the file a newsroom puts in its place. */
export const FACES = ['serif', 'display', 'sans'] as const;
export type Face = (typeof FACES)[number];

export interface Person {
	name: string;
	/** Their page; null where they have none. */
	address: string | null;
}

export interface Newsroom {
	publisher: {
		name: string;
		/** The paper's own front page. */
		address: string;
		/** File in the content folder; null where the name stands alone. */
		logo: string | null;
	};
	/** Where the story's page is, whole, with a slash at the end. */
	address: string;
	/** The address is the one that came with the story, and leads nowhere. */
	isExample: boolean;
	/** Who signs it; the publisher where nobody does. */
	byline: Person[];
	/** ISO 8601 with its zone; and the same as final words, in its own zone. */
	published: string;
	publishedText: string;
	/** When it was last corrected or updated; `published` where it never was. */
	modified: string;
	/** A link: `mailto:` or a page. */
	corrections: string;
	policies: { policy: Policy; address: string }[];
	share: Target[];
	parts: Record<Part, boolean>;
	/** Origins that may show the story in a frame, beside its own. */
	frames: string[];
	analytics: Analytics;
	/** Files in the content folder by face; empty for the story's own; null for the system's. */
	fonts: Partial<Record<Face, string>> | null;
}
