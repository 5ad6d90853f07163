import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it was called from. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * @param {string[]} parts
 * @returns {string}
 */
export const pathInRoot = (...parts) => resolve(root, ...parts);
