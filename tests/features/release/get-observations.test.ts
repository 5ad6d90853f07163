import Papa from 'papaparse';
import { beforeEach, expect, test } from 'vitest';
import {
	getObservations,
	observationSteps,
	observationsTag
} from '../../../src/lib/features/release/get-observations.server.ts';
import { withdrawReport } from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { observationsCsv } from '../../../src/lib/features/release/observations-csv.ts';
import { runAtOnce } from '../../../src/lib/server/http/request-turns.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const ask = { form: 'tthc', period: '2023-Q1', release: 'latest' };

/** `unit line count` of one field. */
const lines = (more: Partial<typeof ask> = {}, key = 'resolved_late'): string[] =>
	getObservations(app, { ...ask, ...more })
		.observations.filter(({ field }) => field.key === key)
		.map(({ unit, line, count }) => `${unit.code} ${line} ${count}`);

test('each figure in force stands with the line of the file that it came in', () => {
	hand(
		app,
		dossiers([
			['528', 4, 1],
			['529', 7, 0]
		])
	);
	release(app, '2023-04-01');
	// by name: Huyện Sơn Tây before Huyện Tư Nghĩa
	expect(lines()).toEqual(['529 3 0', '528 2 1']);
	const { observations } = getObservations(app, ask);
	const fields = new Set(observations.map(({ field }) => field.key));
	expect(observations).toHaveLength(2 * fields.size);
});

test('a release keeps its figures; a later one has the correction, with its own report and line', () => {
	hand(app, dossiers([['528', 4, 1]]));
	release(app, '2023-04-01');
	const { id } = hand(app, dossiers([['528', 3, 2]]), { at: at('2023-04-02') });
	release(app, '2023-05-01');
	expect([lines({ release: '1' }), lines({ release: '2' })]).toEqual([['528 2 1'], ['528 2 2']]);
	const [last] = getObservations(app, ask).observations;
	expect(last?.report).toBe(id);
});

test('what was withdrawn is there no more', () => {
	const { id } = hand(app, dossiers([['528', 4, 1]]));
	withdrawReport(app, id ?? '', { actor: 'a reviewer', at: at('2023-04-02'), reason: 'nhầm' });
	release(app, '2023-05-01');
	expect(lines()).toEqual([]);
});

test('a longer period has those of the periods within it, and no others', () => {
	hand(app, dossiers([['528', 4, 1]], { period: '2023-01' }), { at: at('2023-01-16') });
	hand(app, dossiers([['528', 4, 2]], { period: '2023-02' }), { at: at('2023-02-16') });
	hand(app, dossiers([['528', 4, 3]], { period: '2023-05' }), { at: at('2023-05-16') });
	release(app, '2023-06-01');
	expect(lines()).toEqual(['528 2 1', '528 2 2']);
	expect(lines({ period: '2023-01' })).toEqual(['528 2 1']);
});

test('as CSV a line says all that it is a part of, and marks what is made up', () => {
	hand(app, dossiers([['528', 4, 1]]), { origin: 'sample' });
	release(app, '2023-04-01');
	const { data } = Papa.parse<Record<string, string>>(
		runAtOnce(observationsCsv(getObservations(app, ask)))
			.join('')
			.trim(),
		{ header: true }
	);
	expect(data.find(({ field }) => field === 'resolved_late')).toMatchObject({
		unit_code: '528',
		unit_valid_from: '2021-01-01',
		form: 'tthc',
		period_id: '2023-Q1',
		period_start: '2022-12-15',
		label: 'Đã giải quyết quá hạn',
		value: '1',
		line: '2',
		release_number: '1',
		sample: 'true',
		sample_notice: 'Số liệu minh họa do máy tạo, không phải số liệu thật.',
		licence_id: 'CC-BY-4.0'
	});
});

test.each([
	[{ form: 'congbo' }, 'unknown-form'],
	[{ form: 'x' }, 'unknown-form'],
	[{ period: '' }, 'unknown-period'],
	[{ release: '9' }, 'unknown-release']
])('%o is refused', (more, code) => {
	release(app, '2023-04-01');
	expect(() => getObservations(app, { ...ask, ...more })).toThrow(
		expect.objectContaining({ code })
	);
});

test('a large answer is made in steps: reading, sorting, and pieces of 500 lines', () => {
	hand(app, dossiers([['528', 4, 1]]));
	release(app, '2023-04-01');
	expect([...observationSteps(app, ask)]).toHaveLength(3);
	const made = getObservations(app, ask);
	const observations = Array.from({ length: 300 }, () => made.observations).flat();
	const csv = observationsCsv({ ...made, observations });
	expect([...csv]).toHaveLength(Math.ceil(observations.length / 500));
	const pieces = runAtOnce(observationsCsv({ ...made, observations }));
	const lines = pieces.map((piece) => piece.split('\n').length - 1);
	expect(Math.max(...lines)).toBe(500);
	expect(lines.reduce((sum, count) => sum + count)).toBe(observations.length + 1);
});

test('a tag is held until the next release', () => {
	hand(app, dossiers([['528', 4, 1]]));
	release(app, '2023-04-01');
	observationsTag(app, ask).hold('"a"');
	expect(observationsTag(app, ask).find()).toBe('"a"');
	expect(observationsTag(app, { ...ask, period: '2023-01' }).find()).toBeUndefined();
	release(app, '2023-05-01');
	expect(observationsTag(app, ask).find()).toBeUndefined();
});

test('a figure of a file with a line each stands with its own line', () => {
	const lines = ['unit;field;value', '528;outgoing_signed;8', '528;outgoing_electronic;40'];
	const bytes = Buffer.from(lines.join('\n'));
	hand(app, { name: 'x.csv', bytes, form: 'vanban', period: '2023-03' }, { at: at('2023-04-01') });
	release(app, '2023-04-20');
	const { observations } = getObservations(app, { ...ask, form: 'vanban', period: '2023-03' });
	const places = observations.flatMap(({ field, line, count }) =>
		count === null ? [] : [`${field.key} ${line} ${count}`]
	);
	expect(places.toSorted()).toEqual(['outgoing_electronic 3 40', 'outgoing_signed 2 8']);
});
