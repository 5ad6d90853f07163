import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/lib/ingest/ingest.ts';
import { reference } from './reference.ts';

/** Processor time of this process, not of the clock: other programs on the machine do not count. */
function work(act: () => unknown): number {
	const before = process.cpuUsage();
	act();
	const { user, system } = process.cpuUsage(before);
	return user + system;
}

/** The least of several runs: what collects memory now and then is not what grows. */
const least = (act: () => unknown): number =>
	Math.min(...Array.from({ length: 5 }, () => work(act)));

const HEADER =
	'unit,received_online,received_direct_post,carried_over,resolved_early,resolved_on_time,resolved_late,pending_in_time,pending_late';
const CODES = reference.units.units.map(({ code }) => code);

/** By kind, the row with a number. */
const KINDS: [kind: string, header: string, row: (index: number) => string][] = [
	['rows of units that stand again and again', HEADER, (i) => `${CODES[i % 100]},1,0,0,0,1,0,0,0`],
	['rows whose sums break', HEADER, (i) => `${CODES[i % 100]},9,0,0,0,1,0,0,0`],
	['rows of units that are unknown', HEADER, (i) => `Xã Không Có ${i},1,0,0,0,1,0,0,0`],
	['rows of unreadable figures', HEADER, () => '528,a,b,1.5,-3,x,y,z,0.1'],
	['rows that are too short and too long', HEADER, (i) => '528' + ',1'.repeat(i % 20)],
	['quotes that never close', HEADER, (i) => `528,"${i},1,0,0,0,1,0,0,0`],
	['lines of a long table', 'unit,field,value', (i) => `${CODES[i % 500]},carried_over,${i}`]
];

const fileOf = (header: string, row: (index: number) => string, rows: number): Buffer =>
	Buffer.from([header, ...Array.from({ length: rows }, (_, index) => row(index))].join('\n'));

describe('ten times the rows are about ten times the work', () => {
	test.each(KINDS)('%s', (_, header, row) => {
		const sending = { name: 'x.csv', form: 'tthc', period: '2023-Q1' };
		const of = (rows: number) => {
			const bytes = fileOf(header, row, rows);
			return () => ingest(bytes, sending, reference);
		};
		const [small, large] = [of(2_000), of(20_000)];
		small();
		// a check that compared each row with all others would take a hundred times as much
		expect(least(large) / least(small)).toBeLessThan(20);
	});
});
