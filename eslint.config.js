import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import architecture from './eslint.architecture.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		'build/',
		'hosting/',
		'.svelte-kit/',
		'src/lib/marks/manifest/',
		'storyboard/',
		'pack/',
		'video/',
		'bench/results/',
		'test-results/',
		'playwright-report/',
	]),
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript knows which names exist, in the scripts too (checkJs).
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			// `import type` is how a folder shows that it takes another's types and none of its code.
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// Links are relative, so that the folder can be hosted anywhere, and components may not
			// ask $app for the page's own address.
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// A prop that may be bound has to be declared with `let` beside those that may not.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }],
		},
	},
	{
		// In a test `!` is a claim like any other: where it is wrong, the test fails.
		files: ['tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	{
		// What runs in a terminal speaks to a terminal.
		files: ['scripts/**', 'bench/*.js', '*.config.*'],
		rules: { 'no-console': 'off' },
	},
	{
		// In a test, what is not there should fail the test where it is missed.
		files: ['tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	architecture,
	prettier,
	svelte.configs.prettier,
);
