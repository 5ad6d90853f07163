import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenReference } from './broken-reference.ts';

/** The text of a file below the root. */
export function readText(root: string, file: string): string {
	try {
		return readFileSync(join(root, file), 'utf8');
	} catch (error) {
		throw unreadableFileError(file, 'a file that can be read', error);
	}
}

/** Content of a JSON file without `$schema`, which is for editors. */
export function readJson(root: string, file: string): unknown {
	const text = readText(root, file);
	try {
		return JSON.parse(text, (key, part: unknown) => (key === '$schema' ? undefined : part));
	} catch (error) {
		throw unreadableFileError(file, 'JSON', error);
	}
}

/** The files of a folder that end in `.json`, in order, as paths below the root. */
export function jsonFilesIn(root: string, folder: string): string[] {
	try {
		return readdirSync(join(root, folder))
			.filter((name) => name.endsWith('.json'))
			.sort()
			.map((name) => `${folder}/${name}`);
	} catch (error) {
		throw unreadableFileError(folder, 'a folder that can be read', error);
	}
}

/** The refusal of a file as a whole. */
export function unreadableFileError(
	file: string,
	expected: string,
	cause: unknown
): BrokenReference {
	const found = cause instanceof Error ? cause.message : String(cause);
	return new BrokenReference([{ file, place: '', expected, found }]);
}
