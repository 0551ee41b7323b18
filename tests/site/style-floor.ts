import bcd, {
	type CompatStatement,
	type Identifier,
} from '@mdn/browser-compat-data' with { type: 'json' };
import { parse, type AtRule, type Container, type Declaration, type Rule } from 'postcss';
import { oldest } from '../../scripts/floor.js';

/* What a style sheet asks of a browser, held against MDN's compatibility data. */

/** Named otherwise there than in a style sheet. */
const UNITS: Record<string, string> = {
	...named(['cqw', 'cqh', 'cqi', 'cqb', 'cqmin', 'cqmax'], 'container_query_length_units'),
	...named(['svh', 'svw', 'svi', 'svb'], 'viewport_percentage_units_small'),
	...named(['lvh', 'lvw'], 'viewport_percentage_units_large'),
	...named(['dvh', 'dvw'], 'viewport_percentage_units_dynamic'),
};

function named(units: string[], entry: string): Record<string, string> {
	return Object.fromEntries(units.map((unit) => [unit, entry]));
}

const floor = oldest('production');
const BROWSERS = { chrome: 'chrome', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' };
const { properties, selectors, types, 'at-rules': atRules } = bcd.css as Record<string, Identifier>;

/** Of the same property, in a form for each way in which it may be written. */
const KIN: Record<string, string> = { overflow: 'overflow-x', 'overflow-x': 'overflow' };

export interface Finding {
	/** What is asked for: a property, a value, a unit, a pseudo-class, a rule. */
	feature: string;
	/** The selector or the condition it stands under. */
	at: string;
	/** The browsers of the floor that lack it. */
	lack: string[];
}

/**
 * What a style sheet asks for that a browser of the floor lacks, and for which it has no fallback: no
 * `@supports` that asks for as much around it, and no earlier value of the same property beside it.
 *
 * @param css as built
 */
export function belowFloor(css: string): Finding[] {
	const found: Finding[] = [];
	parse(css).walk((node) => {
		if (node.type === 'comment' || isGuarded(node.parent as Container)) return;
		if (node.type === 'decl') {
			const lacking = inDeclaration(node).filter(() => !hasFallback(node));
			found.push(...lacking.map((one) => ({ ...one, at: placeOf(node.parent) })));
		} else if (node.type === 'rule') {
			found.push(...inSelector(node.selector).map((one) => ({ ...one, at: node.selector })));
		} else {
			found.push(...inAtRule(node).map((one) => ({ ...one, at: `@${node.name} ${node.params}` })));
		}
	});
	return found;
}

type Lacking = Omit<Finding, 'at'>;

function inDeclaration({ prop, value }: Declaration): Lacking[] {
	const property = prop.startsWith('--') ? undefined : properties?.[prop];
	const keywords = property ? value.split(/[\s,]+/).filter((word) => word in property) : [];
	return [
		...(property ? lackOf(prop, property.__compat) : []),
		...keywords.flatMap((word) => lackOf(`${prop}: ${word}`, property?.[word]?.__compat)),
		...inValue(value),
	];
}

function inValue(value: string): Lacking[] {
	const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
	const units = [...bare.matchAll(/(?<![\w#-])[\d.]+([a-z]+)/gi)].map(([, unit = '']) => unit);
	const functions = [...bare.matchAll(/(?<![\w-])([a-z][\w-]*)\(/gi)].map(([, name = '']) => name);
	return [
		...units.flatMap((unit) => lackOf(unit, types?.length?.[UNITS[unit] ?? '']?.__compat)),
		...functions.flatMap((name) => lackOf(`${name}()`, typeNamed(name))),
	];
}

/** Functions stand under the type they make: `color-mix()` under `color`. */
function typeNamed(
	name: string,
	within: Identifier | undefined = types,
): CompatStatement | undefined {
	for (const [key, inner] of Object.entries(within ?? {})) {
		if (key === '__compat') continue;
		if (key === name && (inner as Identifier).__compat) return (inner as Identifier).__compat;
		const deeper = typeNamed(name, inner as Identifier);
		if (deeper) return deeper;
	}
	return undefined;
}

function inSelector(selector: string): Lacking[] {
	const pseudos = [...selector.matchAll(/(?<!\\)::?([a-z-]+)/g)].map(([, name = '']) => name);
	return pseudos.flatMap((name) => lackOf(`:${name}`, selectors?.[name]?.__compat));
}

function inAtRule({ name, params }: AtRule): Lacking[] {
	const features = [...params.matchAll(/\(\s*([a-z-]+)\s*:/g)].map(([, feature = '']) => feature);
	const media = name === 'media' ? atRules?.media : undefined;
	return [
		...lackOf(`@${name}`, atRules?.[name]?.__compat),
		...(media && /[<>]/.test(params) ? lackOf('(a < b)', media.range_syntax?.__compat) : []),
		...(media
			? features.flatMap((feature) =>
					lackOf(`(${feature})`, media[feature.replace(/^(min|max)-/, '')]?.__compat),
				)
			: []),
	];
}

/** Whether something around it asks the browser for what the floor lacks, and so keeps older ones out. */
function isGuarded(container: Container | undefined): boolean {
	for (let node = container; node; node = node.parent as Container | undefined) {
		if (node.type !== 'atrule') continue;
		const { name, params } = node as unknown as AtRule;
		// A rule that an older browser drops, it drops whole: the rule itself is told of once.
		if (name !== 'supports' && lackOf(name, atRules?.[name]?.__compat).length > 0) return true;
		if (name === 'supports' && !/^not\b/.test(params) && asksForMore(params)) return true;
	}
	return false;
}

function asksForMore(condition: string): boolean {
	return [...condition.matchAll(/\(\s*([\w-]+)\s*:\s*((?:[^()]|\([^()]*\))+)\)/g)].some(
		([, prop = '', value = '']) =>
			inDeclaration({ prop, value: value.trim() } as Declaration).length > 0,
	);
}

/** Whether an older browser has an earlier value of the property, in the same rule, to keep to. */
function hasFallback(declaration: Declaration): boolean {
	if (declaration.prop.startsWith('--')) return false;
	const before = (declaration.parent as Rule).nodes.slice(
		0,
		(declaration.parent as Rule).nodes.indexOf(declaration),
	);
	return before.some(
		(node) =>
			node.type === 'decl' &&
			[declaration.prop, `-webkit-${declaration.prop}`, KIN[declaration.prop]].includes(
				node.prop,
			) &&
			inDeclaration(node).length === 0,
	);
}

function lackOf(feature: string, compat: CompatStatement | undefined): Lacking[] {
	if (!compat) return [];
	const lack = Object.entries(BROWSERS).flatMap(([browser, name]) => {
		const support = compat.support[name as keyof typeof compat.support];
		const statements = Array.isArray(support) ? support : support ? [support] : [];
		const there = statements.some(
			({ version_added: since, flags, prefix, alternative_name: other }) =>
				typeof since === 'string' &&
				!flags &&
				!prefix &&
				!other &&
				parseFloat(since.replace('≤', '')) <= Number(floor[browser]),
		);
		return there ? [] : [`${browser} ${floor[browser]}`];
	});
	return lack.length > 0 ? [{ feature, lack }] : [];
}

function placeOf(node: Declaration['parent']): string {
	return node?.type === 'rule' ? (node as Rule).selector : '';
}
