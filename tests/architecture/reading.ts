import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import { parser } from 'typescript-eslint';

export interface Import {
	line: number;
	/** As written: `../scene/scene`, `d3`. */
	specifier: string;
	/** `src/lib/scene/scene` for a file of ours; null for a package. */
	path: string | null;
	/** `d3`, `@sveltejs/kit`, `node:`, `$app`; null for a file of ours. */
	package: string | null;
	typeOnly: boolean;
	/** The names taken; `*` for all of them at once. */
	names: string[];
}

/** A name used that the file itself does not declare, or a property read: `window`, `.scrollY`. */
export interface Use {
	line: number;
	name: string;
}

export interface Reading {
	imports: Import[];
	globals: Use[];
	properties: Use[];
}

type Node = Record<string, unknown> & { type: string; start?: number; range?: [number, number] };

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Expressions that TypeScript wraps in a node of its own. Every other `TS…` node is a type. */
const typedExpressions = [
	'TSAsExpression',
	'TSSatisfiesExpression',
	'TSNonNullExpression',
	'TSTypeAssertion',
	'TSInstantiationExpression',
];

/** Tags by which a component reaches the page around it. */
const pageTags: Record<string, string> = {
	SvelteWindow: 'window',
	SvelteDocument: 'document',
	SvelteBody: 'document',
};

/** The trees of a file: a component's two scripts and its markup, or a module. All speak ESTree. */
function treesOf(file: string, source: string): unknown[] {
	if (!file.endsWith('.svelte')) return [parser.parseForESLint(source).ast];
	const { module, instance, fragment } = parse(source, { modern: true, filename: file });
	return [module?.content, instance?.content, fragment];
}

/** Reads what a file imports and which names from outside it uses. */
export function read(file: string, source: string): Reading {
	const lineAt = ({ start, range }: Node) =>
		source.slice(0, range?.[0] ?? start).split('\n').length;

	const imports: Import[] = [];
	const globals: Use[] = [];
	const properties: Use[] = [];
	const declared = new Set<string>();

	const addImport = (node: Node, source: unknown, typeOnly: boolean, names: string[]) => {
		const specifier = isNode(source) ? source.value : source;
		if (typeof specifier !== 'string') return;
		imports.push({ line: lineAt(node), specifier, ...resolve(file, specifier), typeOnly, names });
	};

	const declare = (pattern: unknown): void => {
		if (!isNode(pattern)) return;
		if (pattern.type === 'Identifier') declared.add(String(pattern.name));
		else if (pattern.type === 'ObjectPattern')
			for (const property of pattern.properties as Node[])
				declare(property.type === 'RestElement' ? property.argument : property.value);
		else if (pattern.type === 'ArrayPattern') (pattern.elements as unknown[]).forEach(declare);
		else if (pattern.type === 'AssignmentPattern') declare(pattern.left);
		else if (pattern.type === 'RestElement') declare(pattern.argument);
	};

	const visit = (node: Node, inType: boolean): void => {
		const isType = inType || (node.type.startsWith('TS') && !typedExpressions.includes(node.type));
		const skipped = new Set<string>();

		switch (node.type) {
			case 'ImportDeclaration': {
				const specifiers = node.specifiers as Node[];
				const all = specifiers.length > 0;
				const typeOnly =
					node.importKind === 'type' || (all && specifiers.every((s) => s.importKind === 'type'));
				const names = specifiers.map((s) =>
					s.type === 'ImportNamespaceSpecifier'
						? '*'
						: s.type === 'ImportDefaultSpecifier'
							? 'default'
							: String((s.imported as Node).name ?? (s.imported as Node).value),
				);
				addImport(node, node.source, typeOnly, names);
				for (const specifier of specifiers) declare(specifier.local);
				return;
			}
			case 'ExportAllDeclaration':
				addImport(node, node.source, node.exportKind === 'type', ['*']);
				return;
			case 'ExportNamedDeclaration':
				if (node.source) {
					const names = (node.specifiers as Node[]).map((s) => String((s.local as Node).name));
					addImport(node, node.source, node.exportKind === 'type', names);
					return;
				}
				break;
			case 'ImportExpression':
				addImport(node, node.source, false, ['*']);
				break;
			case 'TSImportType':
				addImport(node, node.source ?? node.argument, true, []);
				// The typescript-eslint parser keeps its old name for the source, and warns of it.
				skipped.add('argument');
				break;
			case 'CallExpression': {
				const callee = node.callee as Node;
				if (callee.type !== 'MemberExpression') break;
				const object = callee.object as Node;
				// import.meta.glob('../content/*') imports as well.
				if (object.type !== 'MetaProperty' || (callee.property as Node).name !== 'glob') break;
				const [patterns] = node.arguments as Node[];
				const list =
					patterns?.type === 'ArrayExpression' ? (patterns.elements as Node[]) : [patterns];
				for (const pattern of list) addImport(node, pattern, false, ['*']);
				break;
			}
			case 'NewExpression':
				if ((node.callee as Node).name === 'Date' && (node.arguments as Node[]).length === 0)
					globals.push({ line: lineAt(node), name: 'new Date()' });
				break;
			case 'MemberExpression': {
				if (node.computed) break;
				skipped.add('property');
				const property = String((node.property as Node).name);
				properties.push({ line: lineAt(node), name: property });
				const object = node.object as Node;
				if (object.type === 'Identifier')
					globals.push({ line: lineAt(node), name: `${String(object.name)}.${property}` });
				break;
			}
			case 'Property':
			case 'MethodDefinition':
			case 'PropertyDefinition':
				if (!node.computed) skipped.add('key');
				break;
			case 'ExportSpecifier':
				skipped.add('exported');
				break;
			case 'VariableDeclarator':
				declare(node.id);
				break;
			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ArrowFunctionExpression':
				declare(node.id);
				(node.params as unknown[]).forEach(declare);
				break;
			case 'ClassDeclaration':
				declare(node.id);
				break;
			case 'CatchClause':
				declare(node.param);
				break;
			case 'EachBlock':
				declare(node.context);
				break;
			case 'SnippetBlock':
				declare(node.expression);
				(node.parameters as unknown[]).forEach(declare);
				break;
			case 'SvelteWindow':
			case 'SvelteDocument':
			case 'SvelteBody':
				globals.push({ line: lineAt(node), name: pageTags[node.type] ?? node.type });
				break;
			case 'Identifier':
				if (!isType) globals.push({ line: lineAt(node), name: String(node.name) });
				break;
		}

		for (const key of Object.keys(node)) {
			if (skipped.has(key) || key === 'parent' || key === 'metadata') continue;
			const child = node[key];
			for (const each of Array.isArray(child) ? child : [child])
				if (isNode(each)) visit(each, isType);
		}
	};

	for (const tree of treesOf(file, source)) if (isNode(tree)) visit(tree, false);

	// A parameter called `document` is the file's own, and so is all that hangs on it.
	const foreign = globals.filter(({ name }) => !declared.has(name.split('.')[0] ?? ''));
	return { imports, globals: foreign, properties };
}

/** Where a specifier leads: to a file of ours, named from the top of the checkout, or a package. */
function resolve(file: string, specifier: string): { path: string | null; package: string | null } {
	const [bare = ''] = specifier.split('?');
	const ours = (path: string) => ({ path: posix.normalize(path), package: null });
	if (bare.startsWith('.')) return ours(posix.join(posix.dirname(file), bare));
	if (bare.startsWith('/')) return ours(bare.slice(1));
	if (bare.startsWith('$content/')) return ours(`src/content${bare.slice(8)}`);
	if (bare === '$lib' || bare.startsWith('$lib/')) return ours(`src/lib${bare.slice(4)}`);
	const [first = '', second = ''] = bare.split('/');
	if (bare.startsWith('node:') || builtinModules.includes(first))
		return { path: null, package: 'node:' };
	// One family of packages, a font each.
	if (first === '@fontsource-variable') return { path: null, package: first };
	return { path: null, package: first.startsWith('@') ? `${first}/${second}` : first };
}
