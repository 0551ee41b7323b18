import { join, resolve } from 'node:path';
import { root } from '../../scripts/command.js';

/**
 * The built site the browser tests look at: SITE in the environment, or else build/. With CONTENT
 * naming what it was built from, the same tests look at another story.
 */
export const site = process.env.SITE ? resolve(root, process.env.SITE) : join(root, 'build');
