import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathInRoot, root } from './root.js';

/** Generated from what is counted already. */
const EXCLUDED_PATHS = new Set([pathInRoot('src/lib/paraglide')]);

/**
 * One number for everything that stands in these files and folders: names and contents.
 * @param {string[]} paths seen from the project's folder; what does not exist counts as absent
 * @returns {string}
 */
export function fingerprintOf(paths) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const file of paths.flatMap((path) => filesIn(pathInRoot(path)))) {
		const content = readFileSync(file);
		hash.update(`${relative(root, file)} ${content.length}\n`).update(content);
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
	if (EXCLUDED_PATHS.has(path) || !existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}
