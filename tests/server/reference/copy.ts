import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';
import { BrokenReference } from '../../../src/lib/server/reference/broken-reference.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const copies: string[] = [];
afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })));

/** A root with a copy of the shipped catalogue and units, to be changed; gone after the test. */
export function copyOfData(): string {
	const root = mkdtempSync(join(tmpdir(), 'thuoc-so-catalogue-'));
	copies.push(root);
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
