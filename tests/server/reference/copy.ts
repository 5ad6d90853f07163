import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';
import { BrokenReference } from '../../../src/lib/server/reference/broken-reference.ts';
import { temporaryFolder } from '../fixtures/temporary-store.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A root with a copy of the shipped catalogue and units, to be changed; gone after the test. */
export function copyOfData(): string {
	const root = temporaryFolder();
	for (const folder of ['data/catalogue', 'data/units'])
		cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
	return root;
}

/** A copy in which one text of one file, where it first stands, is replaced by another. */
export function copyWith(file: string, from: string, to: string): string {
	const root = copyOfData();
	replaceIn(root, file, from, to);
	return root;
}

export function replaceIn(root: string, file: string, from: string, to: string): void {
	const text = readFileSync(join(root, file), 'utf8');
	if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
	writeFileSync(join(root, file), text.replace(from, to));
}

/** Faults that prevent a start with this data, a line each; empty where it starts. */
export function refusalOf(root: string): string[] {
	try {
		loadReference(root);
	} catch (error) {
		if (error instanceof BrokenReference) return error.message.split('\n');
		throw error;
	}
	return [];
}
