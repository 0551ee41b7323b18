import type { Story } from '../story/story';

/** What stands at the top of a pack: what it holds, and how to use it and credit it. */
export function readme({ title, asOf, newsroom }: Story): string {
	const { publisher, address } = newsroom;
	return `${title}
${asOf}

What is here
------------
pictures/   each step of the story in four shapes: 16x9, 1x1, 4x5 and 9x16. SVG for print and
            for editing (its words are shapes: no font is needed), PNG for everything else.
            In 9x16 the top and the foot are left free, where phones lay their buttons.
captions    the words, the alt text, the credit, what is not confirmed, and the sources of each
            picture: captions.csv for a spreadsheet, captions.txt to read.
data/       every fact and every source of the story.
embeds/     code that shows a step on another page, where the story offers it.
hosting/    settings for servers, where the story brings them.
manifest.json   every file with its size and its SHA-256.

How to use it
-------------
Keep the line at the foot of each picture: it says who publishes it and as of when it is true.
Give every picture its alt text. Where a caption says that something is attributed, disputed or
not verified, say so too: hollow figures and dashed outlines mean just that, and a picture whose
words were taken off claims more than is known.

Credit:  ${publisher.name}, “${title}”, ${address}

Rights in the words and the pictures are the publisher's: ask ${publisher.name}
(${newsroom.corrections}). Borders: Natural Earth, public domain.
`;
}
