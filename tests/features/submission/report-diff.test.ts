import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffEntries, type DiffableEntry } from '../../../src/lib/core/ingest/diff-entries.ts';
import { diffReport } from '../../../src/lib/features/submission/report-diff.server.ts';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import {
	dossiers,
	hand,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

const compared = (app: ReturnType<typeof temporaryApp>, rows: Dossiers[]) =>
	diffReport(app, checkSubmission(app, dossiers(rows)).checked);

describe('a file against what is in force', () => {
	test('names what is new, what changes, what stays and what is kept', () => {
		const app = temporaryApp();
		hand(
			app,
			dossiers([
				['528', 40, 1],
				['529', 70, 0]
			])
		);
		const { cells } = compared(app, [
			['528', 39, 2],
			['530', 50, 0]
		]);
		const states = (code: string) =>
			new Set(cells.filter(({ unit }) => unit.startsWith(code)).map(({ state }) => state));
		expect(states('528')).toEqual(new Set(['unchanged', 'changed']));
		expect(states('529')).toEqual(new Set(['kept']));
		expect(states('530')).toEqual(new Set(['new']));
		expect(cells.filter(({ state }) => state === 'changed')).toMatchObject([
			{ field: 'resolved_on_time', before: 40, after: 39 },
			{ field: 'resolved_late', before: 1, after: 2 }
		]);
	});

	test('says what becomes of value and rank, of the units that move', () => {
		const app = temporaryApp();
		hand(
			app,
			dossiers([
				['528', 100, 0],
				['529', 99, 1]
			])
		);
		const { effects } = compared(app, [['528', 90, 10]]);
		const onTime = effects.filter(({ indicator }) => indicator.id === 'on-time-rate');
		expect(onTime).toMatchObject([
			{
				unit: '528@2021-01-01',
				before: { rank: 1, tied: false, figure: { numerator: 100n, denominator: 100n } },
				after: { rank: 2, tied: false, figure: { numerator: 90n, denominator: 100n } }
			}
		]);
		expect(compared(app, [['528', 100, 0]]).effects).toEqual([]);
	});

	test('grows old with the next event', () => {
		const app = temporaryApp();
		const { cut } = compared(app, [['528', 1, 0]]);
		hand(app, dossiers([['529', 70, 0]]));
		expect(compared(app, [['528', 1, 0]]).cut).toBeGreaterThan(cut);
	});
});

describe('comparing', () => {
	const period = { id: '2023-06', kind: 'month', start: '2023-06-01', end: '2023-06-30' } as const;
	const figure = fc.option(fc.nat(5));
	const row = fc.record({
		unit: fc.constantFrom<UnitId>('1@2021-01-01', '2@2021-01-01', '3@2021-01-01'),
		counts: fc.record({ a: figure, b: figure })
	});
	const rows = fc
		.uniqueArray(row, { selector: ({ unit }) => unit })
		.map((units) => units.map((unit): DiffableEntry => ({ ...unit, period })));

	test('a report with itself changes nothing', () => {
		fc.assert(
			fc.property(rows, (same) => {
				expect(diffEntries(same, same).every(({ state }) => state === 'unchanged')).toBe(true);
			})
		);
	});

	test('what stood before and what would stand are told whole', () => {
		fc.assert(
			fc.property(rows, rows, (file, standing) => {
				const cells = diffEntries(file, standing);
				const told = (side: 'before' | 'after') =>
					cells.flatMap((cell) => {
						const value = cell[side];
						return value === null ? [] : `${cell.unit} ${cell.field} ${value}`;
					});
				const of = (all: DiffableEntry[]) =>
					all.flatMap(({ unit, counts }) =>
						Object.entries(counts).flatMap(([field, value]) =>
							value === null ? [] : `${unit} ${field} ${value}`
						)
					);
				const own = new Set(file.map(({ unit }) => unit));
				const kept = standing.filter(({ unit }) => !own.has(unit));
				expect(told('before').toSorted()).toEqual(of(standing).toSorted());
				expect(told('after').toSorted()).toEqual(of([...file, ...kept]).toSorted());
			})
		);
	});
});
