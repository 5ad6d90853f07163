import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesOfFile, sizeOfFile, storeFile } from '../../../src/lib/server/db/files.ts';
import { sha256 } from '../../../src/lib/server/db/digest.ts';
import { approved, row } from '../fixtures/submission.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const MEBIBYTE = 1_048_576;

describe('a file comes back byte by byte', () => {
	test.for([
		[0, 0],
		[1, 0],
		[MEBIBYTE - 1, 0],
		[MEBIBYTE, 0],
		[MEBIBYTE + 1, 1],
		[3 * MEBIBYTE, 2],
		[12 * MEBIBYTE + 345, 12]
	])('%i bytes, with %i rows behind the first', ([length = 0, others]) => {
		const store = temporaryStore();
		// as a view into something larger: the driver hands such buffers out
		const bytes = randomBytes(length + 7).subarray(7);
		const file = sha256(bytes);
		storeFile(store, file, bytes);
		expect(bytesOfFile(store, { file }).equals(bytes)).toBe(true);
		expect(sizeOfFile(store, { file })).toBe(length);
		const count = store.sqlite.prepare('SELECT count(*) FROM file_part').pluck();
		expect(count.get()).toBe(others);
		storeFile(store, file, bytes);
		expect(count.get()).toBe(others);
	});
});

test('nothing joins the bytes of a file once a report was made of it', () => {
	const store = temporaryStore();
	approved(store, 'r1', [row('528', 4)]);
	const add = "INSERT INTO file_part SELECT sha256, 1, x'00' FROM file";
	expect(() => store.sqlite.exec(add)).toThrow('append-only: the file is closed');
});
