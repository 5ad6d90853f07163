import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, SAMPLES } from './places.ts';
import { removeFolder } from '../remove-folder.ts';

const target = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => removeFolder(target));

/** Files written by hand, from which the others are generated. */
const BY_HAND = ['published/facts.csv', 'published/mapping.csv'];

const hashesBelow = (folder: string): Record<string, string> =>
	Object.fromEntries(
		globSync('{*/*.csv,manifest.json}', { cwd: folder })
			.filter((file) => !BY_HAND.includes(file))
			.sort()
			.map((file) => [
				file,
				createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex')
			])
	);

test('the maker gives exactly what is kept, file by file and byte by byte', () => {
	execFileSync(process.execPath, ['data/samples/make.ts', target], { cwd: ROOT });
	expect(hashesBelow(target)).toEqual(hashesBelow(SAMPLES));
});
