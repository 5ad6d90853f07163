import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeFile } from './large-file.js';
import { measurePeakMemory } from './peak-memory.js';

// Times vary between machines: time is given as a ratio between two files of the same run, memory
// as measured.
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(folder, 'tthc.csv');
const MEGABYTE = 1_000_000;

/** @param {'repeated' | 'unknown' | 'blank'} kind @param {number} megabytes */
async function measureCheck(kind, megabytes) {
	writeLargeFile(file, megabytes * MEGABYTE, kind);
	const { seconds, mebibytes } = await measurePeakMemory([
		'check',
		file,
		'--form',
		'tthc',
		'--period',
		'2023-Q1'
	]);
	return { seconds, mebibytes, bytes: statSync(file).size };
}

try {
	process.stdout.write('thuoc-so check, 10 MB → 100 MB\n');
	for (const kind of /** @type {const} */ (['repeated', 'unknown', 'blank'])) {
		const [small, large] = [await measureCheck(kind, 10), await measureCheck(kind, 100)];
		const size = (large.bytes / small.bytes).toFixed(1);
		const time = (large.seconds / small.seconds).toFixed(1);
		process.stdout.write(
			`${kind.padEnd(9)} size × ${size}  time × ${time}  memory ${small.mebibytes} → ${large.mebibytes} MiB\n`
		);
	}
} finally {
	rmSync(folder, { recursive: true });
}
