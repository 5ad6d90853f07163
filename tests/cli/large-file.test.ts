import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLargeFile } from '../../bench/large-file.js';
import { peakMemory } from '../../bench/peak-memory.js';

/** Nothing is timed: the limit is there for what hangs, also on a busy machine. */
const PATIENT = 900_000;

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'large-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test(
	'100 MB are read in less than 300 MB of memory, to the last row',
	async () => {
		const file = join(folder, 'tthc.csv');
		writeLargeFile(file, 100_000_000, 'repeated');
		const call = ['check', file, '--form', 'tthc', '--period', '2023-Q1', '--json'];
		const { exitCode, mebibytes, output } = await peakMemory(call);
		expect(exitCode).toBe(1);
		const [receipt] = [JSON.parse(output)].flat();
		expect(receipt).toMatchObject({ status: 'refused', entries: 1 });
		// every row but the first names the same unit again
		expect(receipt.problems).toHaveLength(1000);
		expect(receipt.errors).toBeGreaterThan(4_000_000);
		expect(mebibytes).toBeLessThan(300);
	},
	PATIENT
);

test(
	'100 MB are put on record in less than 300 MB of memory',
	async () => {
		const file = join(folder, 'tthc-trong.csv');
		writeLargeFile(file, 100_000_000, 'blank');
		const call = ['ingest', file, '--form', 'tthc', '--period', '2023-Q1', '--unit', '528'];
		const { exitCode, mebibytes, output } = await peakMemory([...call, '--json']);
		expect(exitCode).toBe(0);
		const [receipt] = [JSON.parse(output)].flat();
		expect(receipt).toMatchObject({ status: 'submitted', entries: 1 });
		expect(receipt.file.bytes).toBeGreaterThan(99_000_000);
		expect(mebibytes).toBeLessThan(300);
	},
	PATIENT
);
