import * as v from 'valibot';
import { isObject } from '../reading/document';
import { isLanguage, type Edition } from './edition';
import { instantOf } from '../reading/moment';
import { momentWords } from './moment-words';
import {
	ANALYTICS,
	PARTS,
	POLICIES,
	TARGETS,
	type Newsroom,
	type Part,
	type Policy,
} from '../story/newsroom';
import { say, shown } from '../reading/problem';
import type { Reader } from '../reading/reader';
import { flag, keyed, list, moment, oneOf, text } from '../reading/shape';
import { webAddress } from '../reading/web-address';

/** A web address a reader can follow. */
const link = v.pipe(
	text,
	v.check(
		(written) => webAddress(written) !== null,
		({ input }) => say(`${shown(input)} is no web address`, 'write it whole, from https:// on'),
	),
);

const home = v.pipe(
	text,
	v.check(
		(written) => webAddress(written) !== null && /\/$/.test(written) && !/[?#]|\.\./.test(written),
		({ input }) =>
			say(
				`${shown(input)} is not where a folder can be`,
				'write the address of the page, from https:// to a slash at the end',
			),
	),
	// It goes into the rules for hosts as it is written, where other signs mean something.
	v.check(
		(written) => !/^https?:\/\/[^/]+\/[^?#]*[^\w.~/?#-]/.test(written),
		({ input }) =>
			say(
				`${shown(input)} has signs that hosts take for others`,
				'write a–z, 0–9 and - . _ ~ alone',
			),
	),
);

const origin = v.pipe(
	text,
	v.check(
		(written) => /^https:\/\/(\*\.)?[\w.-]+(:\d+)?$/.test(written) && !written.includes('..'),
		({ input }) =>
			say(
				`${shown(input)} is no site`,
				'write https:// and its name, such as https://partner.example',
			),
	),
);

const contact = v.pipe(
	text,
	v.check(
		(written) => isMail(written) || webAddress(written) !== null,
		({ input }) =>
			say(`${shown(input)} reaches nobody`, 'write an e-mail address, or a page from https:// on'),
	),
);

/** A file in the content folder, of one of these kinds. Whether it is there, the reader of files says. */
function file(...endings: string[]) {
	const kinds = endings.join(' or ');
	return v.pipe(
		text,
		v.check(
			(written) => /^[\w][\w./ -]*$/.test(written) && !written.split('/').includes('..'),
			({ input }) =>
				say(`${shown(input)} is no file of this folder`, 'put it here and write its name alone'),
		),
		v.check(
			(written) => endings.some((ending) => written.toLowerCase().endsWith(ending)),
			({ input }) => say(`${shown(input)} is of another kind`, `use ${kinds}`),
		),
	);
}

const face = file('.woff2', '.woff', '.ttf', '.otf');

/** One of a few words, or a map of keys: what is written says which was meant, and what is wrong. */
function either<Words extends v.GenericSchema, Keys extends v.GenericSchema>(
	words: Words,
	keys: Keys,
) {
	type Schema = v.GenericSchema<unknown, v.InferOutput<Words> | v.InferOutput<Keys>>;
	return v.lazy((input) => (isObject(input) ? keys : words) as unknown as Schema);
}

const fonts = either(
	oneOf(['own', 'system']),
	keyed({ serif: v.optional(face), display: v.optional(face), sans: v.optional(face) }),
);

const analytics = either(
	oneOf(ANALYTICS),
	keyed({ plausible: keyed({ domain: text, endpoint: link }) }),
);

const optionalLinks = Object.fromEntries(
	Object.keys(POLICIES).map((policy) => [policy, v.optional(link)]),
) as Record<Policy, v.OptionalSchema<typeof link, undefined>>;

const switches = Object.fromEntries(PARTS.map((part) => [part, v.optional(flag, true)])) as Record<
	Part,
	v.OptionalSchema<typeof flag, true>
>;

const language = v.pipe(
	text,
	v.check(isLanguage, ({ input }) =>
		say(`${shown(input)} is no language`, 'write the name of a file in words/: en, pt-BR'),
	),
);

const entries = {
	publisher: keyed({ name: text, address: link, logo: v.optional(file('.svg', '.png')) }),
	address: home,
	language,
	byline: v.optional(list(keyed({ name: text, address: v.optional(link) })), []),
	published: moment,
	corrections: contact,
	policies: v.optional(keyed(optionalLinks), {}),
	share: v.optional(list(oneOf(TARGETS)), []),
	parts: v.optional(keyed(switches), {}),
	frames: v.optional(list(origin), []),
	analytics: v.optional(analytics, 'none'),
	fonts: v.optional(fonts, 'own'),
};

const newsroom = keyed(entries);

type NewsroomEntry = v.InferOutput<typeof newsroom>;

/** Reads `newsroom.yaml`; undefined, and everything reported, where something in it is wrong. */
export function readNewsroom(reader: Reader): NewsroomEntry | undefined {
	const entry = reader.value([], newsroom);
	reader.refuseTwice(['share'], entry?.share ?? [], 'service');
	return entry;
}

/**
 * The newsroom as the page shows it.
 *
 * @param corrected When the story was last put right; undefined where it never was.
 */
export function toNewsroom(
	entry: NewsroomEntry,
	edition: Edition,
	corrected: string | undefined,
): Newsroom {
	const { publisher, byline, policies, parts, fonts, corrections, published } = entry;
	const signed = byline.length > 0 ? byline : [{ name: publisher.name, address: undefined }];
	const late = corrected !== undefined && instantOf(corrected) > instantOf(published);
	return {
		...entry,
		publisher: { ...publisher, logo: publisher.logo ?? null },
		isExample: isReserved(entry.address),
		byline: signed.map(({ name, address }) => ({ name, address: address ?? null })),
		publishedText: momentWords(published, edition),
		modified: late ? corrected : published,
		corrections: isMail(corrections) ? `mailto:${corrections}` : corrections,
		policies: Object.entries(policies).flatMap(([policy, address]) =>
			address === undefined ? [] : [{ policy: policy as Policy, address }],
		),
		parts,
		fonts: fonts === 'system' ? null : fonts === 'own' ? {} : fonts,
	};
}

function isMail(written: string): boolean {
	// In a link a ? or & would say more than whom to write to.
	return /^[^\s@:/?&#%"<>]+@[^\s@:/?&#%"<>]+\.[^\s@:/?&#%"<>]+$/.test(written);
}

/** Names set aside for examples (RFC 2606 and 6761), where no story can be. */
function isReserved(address: string): boolean {
	return /(^|\.)(example|invalid|test|localhost|example\.(com|net|org))$/.test(
		new URL(address).hostname,
	);
}
