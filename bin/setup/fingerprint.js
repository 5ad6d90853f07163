import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from './root.js';

/** Generated from what is counted already. */
const NOT_COUNTED = new Set([inRoot('src/lib/paraglide')]);

/**
 * One number for everything that stands in these files and folders: names and contents.
 * @param {string[]} paths seen from the project's folder; what does not exist counts as absent
 * @returns {string}
 */
export function fingerprint(paths) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const file of paths.flatMap((path) => filesIn(inRoot(path)))) {
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
	if (NOT_COUNTED.has(path) || !existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}
