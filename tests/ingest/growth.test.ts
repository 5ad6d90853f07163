import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../src/lib/ingest/ingest.ts';
import { reference } from './reference.ts';

const engine = new Session();

beforeAll(async () => {
	engine.connect();
	await engine.post('Profiler.enable');
	await engine.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});

afterAll(async () => {
	await engine.post('Profiler.stopPreciseCoverage');
	engine.disconnect();
});

/**
 * How often every stretch of our reading code ran, as the engine counts it: the same for the same
 * file on any machine, however busy, which time is not. Taking the counts sets them back to 0; the
 * engine counts all only while it is left on from the first run to the last.
 */
async function work(act: () => unknown): Promise<number> {
	await engine.post('Profiler.takePreciseCoverage');
	act();
	const { result } = await engine.post('Profiler.takePreciseCoverage');
	return result
		.filter(({ url }) => /src\/lib\/(?:ingest|model)|papaparse/u.test(url))
		.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
		.reduce((sum, { count }) => sum + count, 0);
}

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
	test.each(KINDS)('%s', async (_, header, row) => {
		const sending = { name: 'x.csv', form: 'tthc', period: '2023-Q1' };
		const of = (rows: number) => {
			const bytes = fileOf(header, row, rows);
			return work(() => ingest(bytes, sending, reference));
		};
		await of(1_000); // what is made once and kept belongs to neither
		const [small, large] = [await of(1_000), await of(10_000)];
		expect(small).toBeGreaterThan(1_000);
		// a check that compared each row with all others would come near a hundred
		expect(large / small).toBeGreaterThan(1);
		expect(large / small).toBeLessThan(12);
	});
});
