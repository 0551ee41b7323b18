import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.js';
import { FILE, shippedPackages, thirdParty } from './third-party.js';

// Run after a package has been added, updated or removed: what of it reaches readers is written anew.
writeFileSync(join(root, FILE), await thirdParty(await shippedPackages()));
console.log(`${FILE} is up to date.`);
