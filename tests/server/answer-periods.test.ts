import { describe, expect, test } from 'vitest';
import { RequestError } from '../../src/lib/model/refusal.ts';
import { unitsOn } from '../../src/lib/model/unit.ts';
import { getPeriods, type PeriodsQuestion } from '../../src/lib/server/answer-periods.ts';
import type { AppContext } from '../../src/lib/server/world.ts';
import { at, dossiers, hand, temporaryWorld } from './fixtures/temporary-world.ts';

const answer = (world: AppContext, ask: Partial<PeriodsQuestion> = {}, today = '2023-03-20') =>
	getPeriods(world, { form: 'tthc', year: null, ...ask }, at(today));

const stateOf = (world: AppContext, id: string, today?: string) =>
	answer(world, { year: id.slice(0, 4) }, today).periods.find(({ period }) => period.id === id);

describe('which periods are shown', () => {
	test('those of the form’s frequency that are over, the latest first', () => {
		const { year, years, periods } = answer(temporaryWorld());
		expect(year).toBe(2023);
		expect(years).toEqual([2023, 2022, 2021]);
		expect(periods.map(({ period }) => period.id)).toEqual(['2023-03', '2023-02', '2023-01']);
	});

	test('what somebody reported on besides, of that year', () => {
		const world = temporaryWorld();
		hand(world, dossiers([['528', 4, 1]], { period: '2023-Q1' }));
		const ids = answer(world).periods.map(({ period }) => period.id);
		expect(ids).toEqual(['2023-03', '2023-Q1', '2023-02', '2023-01']);
		expect(stateOf(world, '2023-Q1')).toMatchObject({ due: null, reported: 1 });
	});

	test('years long past, where somebody reported', () => {
		const world = temporaryWorld();
		hand(world, dossiers([['528', 4, 1]], { period: '2022-06' }));
		const { years } = answer(world, {}, '2026-03-20');
		expect(years).toEqual([2026, 2025, 2024, 2022]);
	});

	test('of a year without any, none', () => {
		expect(answer(temporaryWorld(), { year: '1999' })).toMatchObject({ year: 1999, periods: [] });
	});

	test('where no form is named, those of the first headline’s form', () => {
		expect(answer(temporaryWorld(), { form: null }).form.id).toBe('tthc');
	});

	test.for([
		[{ form: 'x' }, 'unknown-form'],
		[{ form: 'punctuality' }, 'unknown-form'],
		[{ year: 'năm nay' }, 'unknown-period']
	] as const)('%j is refused', ([ask, code]) => {
		expect(() => answer(temporaryWorld(), ask)).toThrow(RequestError);
		expect(() => answer(temporaryWorld(), ask)).toThrow(expect.objectContaining({ code }));
	});
});

describe('how far a period is', () => {
	test('of the units due on its last day, those with an approved report, and those in time', () => {
		const world = temporaryWorld();
		const on = (code: string, day: string, approve = true) =>
			hand(world, dossiers([[code, 4, 1]], { period: '2023-02', unit: code }), {
				at: at(day),
				approve
			});
		on('528', '2023-02-16');
		on('529', '2023-02-17');
		on('530', '2023-02-15', false);
		const { units } = world.reference;
		const due = (['district', 'commune'] as const).flatMap((level) =>
			unitsOn(units, '2023-02-14', { level, parent: '51' })
		);
		expect(stateOf(world, '2023-02')).toMatchObject({
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
		const world = temporaryWorld();
		for (const [day, late] of [
			['2023-02-16', 1],
			['2023-02-25', 2]
		] as const)
			hand(world, dossiers([['528', 4, late]], { period: '2023-02' }), { at: at(day) });
		expect(stateOf(world, '2023-02')?.due).toMatchObject({ reported: 1, onTime: 1 });
	});

	test('the last day itself is not past it', () => {
		const world = temporaryWorld();
		expect(stateOf(world, '2023-02', '2023-02-16')?.due?.isOver).toBe(false);
		expect(stateOf(world, '2023-02', '2023-02-17')?.due?.isOver).toBe(true);
	});

	test('figures that are made up are told', () => {
		const world = temporaryWorld();
		hand(world, dossiers([['528', 4, 1]], { period: '2023-02' }), { origin: 'sample' });
		expect(answer(world).isDemo).toBe(true);
		expect(answer(world, { form: 'vanban' }).isDemo).toBe(false);
	});
});
