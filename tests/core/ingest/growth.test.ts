import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reference } from './reference.ts';
import { removeFolder } from '../../remove-folder.ts';

const HEADER =
	'unit,received_online,received_direct_post,carried_over,resolved_early,resolved_on_time,resolved_late,pending_in_time,pending_late';
const CODES = reference.units.units.map(({ code }) => code);

/** Kinds of rows: header, and the row with a number. */
const KINDS: [kind: string, header: string, row: (index: number) => string][] = [
	['rows of units that stand again and again', HEADER, (i) => `${CODES[i % 100]},1,0,0,0,1,0,0,0`],
	['rows whose sums break', HEADER, (i) => `${CODES[i % 100]},9,0,0,0,1,0,0,0`],
	['rows of units that are unknown', HEADER, (i) => `Xã Không Có ${i},1,0,0,0,1,0,0,0`],
	['rows of unreadable figures', HEADER, () => '528,a,b,1.5,-3,x,y,z,0.1'],
	['rows that are too short and too long', HEADER, (i) => '528' + ',1'.repeat(i % 20)],
	['quotes that never close', HEADER, (i) => `528,"${i},1,0,0,0,1,0,0,0`],
	['lines without anything', HEADER, () => ''],
	['rows of blanks', HEADER, () => ' ,,,,,,,,'],
	['lines of a long table', 'unit,field,value', (i) => `${CODES[i % 500]},carried_over,${i}`]
];

/**
 * Both are longer than what is kept of a file once it was read: a shorter one is gone through once,
 * a longer one as often as it is needed.
 */
const [SMALL, LARGE] = [1_200, 12_000];

const PROGRAM = join(import.meta.dirname, 'count-work.ts');
const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-growth-'));
afterAll(() => removeFolder(folder));

function fileOf([kind, header, row]: (typeof KINDS)[number], rows: number): string {
	const path = join(folder, `${kind} ${rows}.csv`);
	const lines = [header, ...Array.from({ length: rows }, (_, index) => row(index))];
	writeFileSync(path, lines.join('\n'));
	return path;
}

/** Work by kind: for few rows, and for ten times as many. */
const works = new Map<string, [small: number, large: number]>();

beforeAll(() => {
	// twice the small one: what is made once and kept belongs to neither
	const files = KINDS.flatMap((kind) => [SMALL, SMALL, LARGE].map((rows) => fileOf(kind, rows)));
	const counts: number[] = JSON.parse(
		execFileSync(process.execPath, [PROGRAM, ...files], { encoding: 'utf8' })
	);
	for (const [at, [kind]] of KINDS.entries())
		works.set(kind, [counts[3 * at + 1] ?? 0, counts[3 * at + 2] ?? 0]);
});

/* The same for the same file on any machine, however busy, which time is not. */
describe('ten times the rows are about ten times the work', () => {
	test.each(KINDS)('%s', (kind) => {
		const [small, large] = works.get(kind) ?? [0, 0];
		expect(small).toBeGreaterThan(SMALL);
		// a check that compared each row with all others would come near a hundred
		expect(large / small).toBeGreaterThan(1);
		expect(large / small).toBeLessThan(12);
	});
});
