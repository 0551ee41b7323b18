import { expect, test } from 'vitest';
import { inNewsroom, refuses } from '../content-fixture';
import { webAddress } from '../../src/lib/reading/web-address';

test.each([
	'https://newsroom.example/a?b=c&d#e',
	'http://127.0.0.1:8000/',
	'https://[::1]/',
	'https://größe.example/ü/"quoted"',
])('%s is a web address', (written) => expect(webAddress(written)).not.toBeNull());

test.each([
	'javascript:pwned()',
	'//newsroom.example/',
	'https://',
	'https://a b.example/',
	'https://user:word@newsroom.example/',
	// The name of a host is said to browsers in a policy, where a semicolon ends what it allows.
	'https://a;sandbox.example/',
	'https://a"b.example/',
	"https://a'b.example/",
])('%s is none', (written) => expect(webAddress(written)).toBeNull());

/** What is written into the rules for hosts as it is. */
const why = 'has signs that hosts take for others … write a–z, 0–9 and - . _ ~ alone';
for (const path of [
	'/a;return/',
	'/a"b/',
	"/a'b/",
	'/{a}/',
	'/$a/',
	'/a*/',
	'/%41/',
	'/ü/',
	'/a\\\\b/',
])
	refuses(
		`to be hosted at ${path}`,
		inNewsroom(/(?<=^address: ).*/m, `"https://newsroom.example${path.replaceAll('"', '\\"')}"`),
		`${JSON.stringify(`https://newsroom.example${path.replace('\\\\', '\\')}`)} ${why}`,
	);

refuses(
	'a letter to more than one',
	inNewsroom('corrections@newsroom.example', 'a?bcc=b&c@newsroom.example'),
	'"a?bcc=b&c@newsroom.example" reaches nobody … write an e-mail address, or a page from https:// on',
);
