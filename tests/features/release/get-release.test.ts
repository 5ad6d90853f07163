import { expect, test } from 'vitest';
import type { RankPosition } from '../../../src/lib/core/model/report-diff.ts';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { releaseSteps } from '../../../src/lib/features/release/get-release.server.ts';
import { withdrawReport } from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { runAtOnce } from '../../../src/lib/server/http/request-turns.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const readRelease = (app: AppContext, number: string) => runAtOnce(releaseSteps(app, number));

/** `code field before→after` of every correction. */
const corrected = (app: AppContext, number: string): string[] =>
	readRelease(app, number).corrections.map(
		({ unit, field, before, after }) => `${unit.code} ${field.key} ${before}→${after}`
	);

test('the first release corrects nothing', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 4, 1]]));
	release(app, '2023-04-01');
	expect(readRelease(app, '1')).toMatchObject({ previous: null, corrections: [] });
});

test('a release lists each cell that it shows otherwise, and neither what is new nor what stood', () => {
	const app = temporaryApp();
	const first = dossiers([
		['528', 4, 1],
		['529', 7, 0]
	]);
	hand(app, first);
	release(app, '2023-04-01');
	hand(app, dossiers([['528', 3, 2]]), { at: at('2023-04-02') });
	hand(app, dossiers([['533', 9, 9]]), { at: at('2023-04-03') });
	release(app, '2023-05-01');
	release(app, '2023-06-01');
	expect(corrected(app, '2')).toEqual(['528 resolved_on_time 4→3', '528 resolved_late 1→2']);
	expect(readRelease(app, '2').previous?.number).toBe(1);
	expect(corrected(app, '3')).toEqual([]);
});

test('figures that were withdrawn are listed as gone', () => {
	const app = temporaryApp();
	const { id } = hand(app, dossiers([['528', 4, 1]]));
	release(app, '2023-04-01');
	withdrawReport(app, id ?? '', {
		actor: 'a reviewer',
		at: at('2023-04-02'),
		reason: 'nhầm đơn vị'
	});
	release(app, '2023-05-01');
	const gone = readRelease(app, '2').corrections;
	expect(gone).toHaveLength(11);
	expect(gone.every(({ after }) => after === null)).toBe(true);
});

test('a correction moves the ranks of its period, also of units whose own figures stood', () => {
	const app = temporaryApp();
	const rows: [string, number, number][] = [
		['528', 90, 10],
		['529', 80, 20],
		['533', 99, 1]
	];
	hand(app, dossiers(rows));
	release(app, '2023-04-01');
	hand(app, dossiers([['528', 70, 30]]), { at: at('2023-04-02') });
	release(app, '2023-05-01');
	const { shifts } = readRelease(app, '2');
	const onTime = shifts.find(({ indicator }) => indicator.id === 'on-time-rate');
	expect(onTime).toMatchObject({ level: 'district', parent: { code: '51' } });
	expect(
		onTime?.rows.map(({ unit, before, after }) => `${unit.code} ${before.rank}→${after.rank}`)
	).toEqual(['529 3→2', '528 2→3']);
	expect(shifts.map(({ indicator }) => indicator.id)).not.toContain('online-dossiers');
	expect(readRelease(app, '1').shifts).toEqual([]);
});

/** `period level unit before→after` by the on-time rate, of every shift of a release. */
const shifted = (app: AppContext, number: string): string[] =>
	readRelease(app, number)
		.shifts.filter(({ indicator }) => indicator.id === 'on-time-rate')
		.flatMap(({ period, level, rows }) =>
			rows.map(
				({ unit, before, after }) =>
					`${period.id} ${level} ${unit.code} ${valueOf(before)}→${valueOf(after)}`
			)
		);

const valueOf = ({ figure }: RankPosition): string =>
	figure ? `${figure.numerator}/${figure.denominator}` : '–';

test('a correction reaches every longer period that was shown, and none that is shown for the first time', () => {
	const app = temporaryApp();
	const month = (period: string, onTime: number, day: string): void => {
		hand(app, dossiers([['528', onTime, 10]], { period }), { at: at(day) });
	};
	month('2023-01', 90, '2023-04-10');
	month('2023-02', 90, '2023-04-10');
	month('2023-03', 90, '2023-04-10');
	month('2023-04', 90, '2023-06-20');
	month('2023-05', 90, '2023-06-20');
	release(app, '2023-06-20');
	month('2023-02', 80, '2023-06-21');
	// with June there is half a year, which the release before could not show
	month('2023-06', 90, '2023-06-21');
	release(app, '2023-06-21');
	expect(shifted(app, '2')).toEqual([
		'2023-02 district 528 90/100→80/90',
		'2023-Q1 district 528 270/300→260/290'
	]);
});

test('what a unit that is no more corrects is found with its successor', () => {
	const app = temporaryApp();
	hand(app, dossiers([['536', 90, 10]], { period: '2025-Q1' }), { at: at('2025-10-01') });
	hand(app, dossiers([['536', 90, 10]], { period: '2025-Q2' }), { at: at('2025-10-01') });
	hand(app, dossiers([['21548', 95, 5]], { period: '2025-Q3' }), { at: at('2025-10-01') });
	release(app, '2025-10-01');
	hand(app, dossiers([['536', 70, 30]], { period: '2025-Q2' }), { at: at('2025-10-02') });
	release(app, '2025-10-02');
	expect(shifted(app, '2')).toEqual([
		'2025-Q2 district 536 90/100→70/100',
		'2025-H1 district 536 180/200→160/200',
		'2025-9M commune 21548 275/300→255/300'
	]);
});

test.each(['7', 'live', 'x'])('there is no release %s to look at', (number) => {
	const app = temporaryApp();
	release(app, '2023-04-01');
	expect(() => readRelease(app, number)).toThrow(RequestError);
});

test('a release is compared in steps, three for each ranking', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 90, 10]]));
	release(app, '2023-04-01');
	hand(app, dossiers([['528', 70, 30]]), { at: at('2023-04-02') });
	release(app, '2023-05-01');
	const ranked = app.reference.catalogue.indicators.filter(
		({ form, numerator }) => form === 'tthc' && numerator !== null
	);
	// before and after; one quarter is corrected
	expect([...releaseSteps(app, '2')].length).toBeGreaterThan(2 * 3 * ranked.length);
});
