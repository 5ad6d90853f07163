import { beforeEach, describe, expect, test } from 'vitest';
import { changeUnits } from '../../../src/lib/features/admin/change-units.server.ts';
import { proposeSizes } from '../../../src/lib/features/admin/propose-sizes.server.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const YEAR = { from: '2026-11-01', to: '2026-12-31' };

/** `21235 1`: code and quarter. */
const sized = (ask = { period: '2026-10', ...YEAR }): string[] =>
	proposeSizes(app, ask)
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((row) => row.split(';'))
		.map(([code, , , value]) => `${code} ${value}`);

const communes = () =>
	unitsOn(app.reference.units, '2026-10-14', { level: 'commune', parent: '51' })
		.slice(0, 9)
		.map(({ code }) => code);

/** Nine communes, each with more dossiers than the one before; the first with too few to be ranked. */
function report(period = '2026-10', on = '2026-10-16'): void {
	const rows = communes().map((code, at): [string, number, number] => [code, 10 + 30 * at, 1]);
	hand(app, dossiers(rows, { period }), { at: at(on) });
}

test('each unit gets its quarter by dossiers, those with few cases too', () => {
	report();
	const codes = communes();
	expect(sized().toSorted()).toEqual(
		codes.map((code, at) => `${code} ${'111223344'[at]}`).toSorted()
	);
});

test('the rows can be loaded as they are, and say what they rest on', () => {
	report();
	const text = proposeSizes(app, { period: '2026-10', ...YEAR });
	expect(text.split('\n')[1]).toMatch(
		/^\d+;2025-07-01;volume;\d;2026-11-01;2026-12-31;"?[^;]*II\.06a[^;]*: 2026-10"?$/u
	);
	const act = { actor: 'quan-tri', at: at('2026-11-20'), note: 'quy mô' };
	const { faults, attributes } = changeUnits(
		app,
		{ units: '', changes: '', attributes: text },
		act
	);
	expect([faults, attributes.length]).toEqual([[], 9]);
});

test('of a unit that lacks a month of the period nothing is said', () => {
	report('2026-07', '2026-07-16');
	report('2026-08', '2026-08-17');
	const [first = '', ...others] = communes();
	const rows = others.map((code, at): [string, number, number] => [code, 40 + 30 * at, 1]);
	hand(app, dossiers(rows, { period: '2026-09' }), { at: at('2026-09-16') });
	const codes = sized({ period: '2026-Q3', ...YEAR }).map((text) => text.slice(0, 5));
	expect(codes.toSorted()).toEqual(others.toSorted());
	expect(codes).not.toContain(first);
});

test('a unit that was not there yet has the dossiers of its predecessors', () => {
	const { units } = app.reference;
	const made = unitsOn(units, '2025-07-01', { level: 'commune', parent: '51' })
		.map(({ id, code }) => ({ code, from: units.into.get(id) ?? [] }))
		.filter(({ from }) => from.length > 1 && from.every(({ share }) => share === 'full'))
		.slice(0, 8);
	const rows = made.flatMap(({ from }, at) =>
		from.map((change): [string, number, number] => [change.from.slice(0, 5), 100 + at, 1])
	);
	hand(app, dossiers(rows, { period: '2025-05' }), { at: at('2025-05-16') });
	const codes = sized({ period: '2025-05', from: '2025-07-01', to: '2025-12-31' });
	expect(codes.map((text) => text.slice(0, 5)).toSorted()).toEqual(
		made.map(({ code }) => code).toSorted()
	);
	expect(made).toHaveLength(8);
});

test('demo data are named so', () => {
	const rows = communes().map((code): [string, number, number] => [code, 100, 1]);
	hand(app, dossiers(rows, { period: '2026-10' }), { at: at('2026-10-16'), origin: 'sample' });
	expect(proposeSizes(app, { period: '2026-10', ...YEAR })).toContain('(số liệu minh họa)');
});

describe('what cannot be read is refused', () => {
	test.each([
		[{ period: 'hôm qua', ...YEAR }, 'unknown-period'],
		[{ period: '2026-10', from: '2026-11-31', to: '2026-12-31' }, 'unknown-date'],
		[{ period: '2026-10', from: '2026-12-31', to: '2026-11-01' }, 'unknown-date']
	])('%o', (ask, code) => {
		expect(() => proposeSizes(app, ask)).toThrow(expect.objectContaining({ code }));
	});
});
