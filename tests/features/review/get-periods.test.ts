import { describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import {
	getPeriods,
	type PeriodsQuestion
} from '../../../src/lib/features/review/get-periods.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const answer = (app: AppContext, ask: Partial<PeriodsQuestion> = {}, today = '2023-03-20') =>
	getPeriods(app, { form: 'tthc', year: null, ...ask }, at(today));

const stateOf = (app: AppContext, id: string, today?: string) =>
	answer(app, { year: id.slice(0, 4) }, today).periods.find(({ period }) => period.id === id);

describe('which periods are shown', () => {
	test('those of the form’s frequency that are over, the latest first', () => {
		const { year, years, periods } = answer(temporaryApp());
		expect(year).toBe(2023);
		expect(years).toEqual([2023, 2022, 2021]);
		expect(periods.map(({ period }) => period.id)).toEqual(['2023-03', '2023-02', '2023-01']);
	});

	test('what somebody reported on besides, of that year', () => {
		const app = temporaryApp();
		hand(app, dossiers([['528', 4, 1]], { period: '2023-Q1' }));
		const ids = answer(app).periods.map(({ period }) => period.id);
		expect(ids).toEqual(['2023-03', '2023-Q1', '2023-02', '2023-01']);
		expect(stateOf(app, '2023-Q1')).toMatchObject({ due: null, reported: 1 });
	});

	test('years long past, where somebody reported', () => {
		const app = temporaryApp();
		hand(app, dossiers([['528', 4, 1]], { period: '2022-06' }));
		const { years } = answer(app, {}, '2026-03-20');
		expect(years).toEqual([2026, 2025, 2024, 2022]);
	});

	test('of a year without any, none', () => {
		expect(answer(temporaryApp(), { year: '1999' })).toMatchObject({ year: 1999, periods: [] });
	});

	test('where no form is named, those of the first headline’s form', () => {
		expect(answer(temporaryApp(), { form: null }).form.id).toBe('tthc');
	});

	test.for([
		[{ form: 'x' }, 'unknown-form'],
		[{ form: 'punctuality' }, 'unknown-form'],
		[{ year: 'năm nay' }, 'unknown-period']
	] as const)('%j is refused', ([ask, code]) => {
		expect(() => answer(temporaryApp(), ask)).toThrow(RequestError);
		expect(() => answer(temporaryApp(), ask)).toThrow(expect.objectContaining({ code }));
	});
});

describe('how far a period is', () => {
	test('of the units due on its last day, those with an approved report, and those in time', () => {
		const app = temporaryApp();
		const on = (code: string, day: string, approve = true) =>
			hand(app, dossiers([[code, 4, 1]], { period: '2023-02', unit: code }), {
				at: at(day),
				approve
			});
		on('528', '2023-02-16');
		on('529', '2023-02-17');
		on('530', '2023-02-15', false);
		const { units } = app.reference;
		const due = (['district', 'commune'] as const).flatMap((level) =>
			unitsOn(units, '2023-02-14', { level, parent: '51' })
		);
		expect(stateOf(app, '2023-02')).toMatchObject({
			due: {
				units: due.length,
				reported: 2,
				onTime: 1,
				deadline: '2023-02-16',
				isOver: true
			},
			waiting: 1,
			lock: null
		});
	});

	test('a correction after the deadline leaves a unit in time', () => {
		const app = temporaryApp();
		for (const [day, late] of [
			['2023-02-16', 1],
			['2023-02-25', 2]
		] as const)
			hand(app, dossiers([['528', 4, late]], { period: '2023-02' }), { at: at(day) });
		expect(stateOf(app, '2023-02')?.due).toMatchObject({ reported: 1, onTime: 1 });
	});

	test('the last day itself is not past it', () => {
		const app = temporaryApp();
		expect(stateOf(app, '2023-02', '2023-02-16')?.due?.isOver).toBe(false);
		expect(stateOf(app, '2023-02', '2023-02-17')?.due?.isOver).toBe(true);
	});

	test('figures that are made up are told', () => {
		const app = temporaryApp();
		hand(app, dossiers([['528', 4, 1]], { period: '2023-02' }), { origin: 'sample' });
		expect(answer(app).isDemo).toBe(true);
		expect(answer(app, { form: 'vanban' }).isDemo).toBe(false);
	});
});
