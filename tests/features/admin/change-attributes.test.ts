import { beforeEach, expect, test } from 'vitest';
import { attributeOn } from '../../../src/lib/core/model/peer-attributes.ts';
import type { AmendmentText } from '../../../src/lib/core/model/unit-amendment.ts';
import { isInForce } from '../../../src/lib/core/model/unit.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import {
	changeUnits,
	checkUnitChange
} from '../../../src/lib/features/admin/change-units.server.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { closeApp, openApp, type AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const HEAD = 'code,valid_from,attribute,value,from,to,source';

/** Xã Vệ Giang is small in 2026, and Xã Tư Nghĩa of middling size. */
const SIZES: AmendmentText = {
	units: '',
	changes: '',
	attributes: [
		HEAD,
		'21238,2025-07-01,volume,1,2026-01-01,2026-12-31,Biểu II.06a năm 2025',
		'21235,2025-07-01,volume,3,2026-01-01,2026-12-31,Biểu II.06a năm 2025'
	].join('\n')
};

const ACT = { actor: 'quan-tri', at: at('2026-11-20'), note: 'Nhóm quy mô năm 2026' };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

/** `line column code: about` */
const faultsOf = (text: AmendmentText): string[] =>
	checkUnitChange(app, text).faults.map(
		({ line, column, code, about }) =>
			`${line} ${column} ${code}${about === '' ? '' : `: ${about}`}`
	);

const sizesOf = (name: string, day = '2026-10-14'): string[] => {
	const { units } = app.reference;
	return units.units
		.filter((unit) => unit.name === name && isInForce(unit, day))
		.flatMap((unit) => attributeOn(units, unit, 'volume', day)?.value ?? '–');
};
const alone = (row: string): AmendmentText => ({
	...SIZES,
	attributes: `${HEAD}\n${row}`
});

test('attributes of units hold on their days and no others, and leave the units as they are', () => {
	const { units, changes } = app.reference.units;
	const { faults, attributes, started, ended } = changeUnits(app, SIZES, ACT);
	expect([faults, started, ended]).toEqual([[], [], []]);
	expect(attributes.map(({ name, value }) => `${name} ${value}`)).toEqual([
		'Xã Vệ Giang 1',
		'Xã Tư Nghĩa 3'
	]);
	expect(sizesOf('Xã Vệ Giang')).toEqual(['1']);
	expect(sizesOf('Xã Vệ Giang', '2027-01-01')).toEqual(['–']);
	expect(app.reference.units.units).toEqual(units);
	expect(app.reference.units.changes).toEqual(changes);
});

test('attributes of units group the units of a ranking from the next release on, not of those before', () => {
	const rows: [string, number, number][] = [
		['21235', 90, 10],
		['21238', 50, 0],
		['21244', 45, 5]
	];
	const dossiersOf = dossiers(rows, { period: '2026-10' });
	hand(app, dossiersOf, { at: at('2026-10-16') });
	release(app, '2026-11-01');
	const second = SIZES.attributes.replace(',volume,3,', ',volume,1,');
	changeUnits(app, { ...SIZES, attributes: second }, ACT);
	release(app, '2026-11-21');
	const ask = { indicator: 'on-time-rate', level: 'commune', period: '2026-10', parent: '51' };
	const small = (number: string) =>
		getRanking(app, { ...ask, geography: 'period', release: number })
			.peers.filter(({ dimension }) => dimension === 'volume')
			.map(({ value, ranked }) => [value, ranked.map(({ rank, unit }) => `${rank} ${unit.name}`)]);
	expect(small('1')).toEqual([]);
	expect(small('2')).toEqual([['1', ['1 Xã Vệ Giang', '2 Xã Tư Nghĩa']]]);
});

test('attributes of units that are loaded later go before, and are there after a start anew', () => {
	changeUnits(app, SIZES, ACT);
	const later = alone('21238,2025-07-01,volume,2,2026-07-01,,Biểu II.06a nửa đầu 2026');
	expect(changeUnits(app, later, ACT).faults).toEqual([]);
	expect([sizesOf('Xã Vệ Giang', '2026-06-30'), sizesOf('Xã Vệ Giang')]).toEqual([['1'], ['2']]);
	const anew = openApp(app.env);
	expect(anew.reference.unitsHash).toBe(app.reference.unitsHash);
	closeApp(anew);
});

test('attributes of units may come with the change that makes their unit', () => {
	const both = {
		units: [
			'code,name,kind,level,parent_code,valid_from,valid_to,area_km2,population,lat,lon',
			'21235,Xã Sông Vệ,xã,commune,51,2027-01-01,,,,,'
		].join('\n'),
		changes: [
			'effective,legal_basis,from_code,from_valid_from,to_code,to_valid_from,share,note',
			'2027-01-01,1/NQ-UBTVQH16,21235,2025-07-01,21235,2027-01-01,full,'
		].join('\n'),
		attributes: `${HEAD}\n21235,2027-01-01,volume,4,2027-01-01,,Biểu II.06a`
	};
	expect(changeUnits(app, both, ACT).faults).toEqual([]);
	expect(sizesOf('Xã Sông Vệ', '2027-01-01')).toEqual(['4']);
});

test('attributes of units are read as a spreadsheet of this country saves them', () => {
	const saved = SIZES.attributes
		.replaceAll(',', ';')
		.replaceAll('2026-01-01', '01/01/2026')
		.replaceAll('2026-12-31', '31/12/2026')
		.replaceAll('2025-07-01', '1/7/2025');
	expect(changeUnits(app, { ...SIZES, attributes: `\ufeff${saved}` }, ACT).faults).toEqual([]);
	expect(sizesOf('Xã Tư Nghĩa', '2026-12-31')).toEqual(['3']);
});

test.each([
	['21238,2025-07-01,climate,1,2026-01-01,,x', '2 attribute one-of: terrain, volume'],
	['21238,2025-07-01,volume,5,2026-01-01,,x', '2 value one-of: 1, 2, 3, 4'],
	['21238,2025-07-01,volume,1,2026-13-01,,x', '2 from day'],
	['21238,2025-07-01,volume,1,2026-02-01,2026-01-01,x', '2 to last-day'],
	['21238,2025-07-01,volume,1,2026-01-01,,', '2 source source'],
	['21239,2025-07-01,volume,1,2026-01-01,,x', '2 code from-unknown: 21239@2025-07-01'],
	['21238,2025-07-01,volume,1,2025-01-01,,x', '2 from not-in-force: Xã Vệ Giang (2025-07-01 – …)'],
	[
		'21238,2025-07-01,volume,1,2026-01-01,,x\n21238,2025-07-01,volume,2,2026-05-01,,x',
		'2 from at-a-time: Xã Vệ Giang'
	]
])('attributes of units are refused where they cannot be: %s', (row, said) => {
	expect(faultsOf(alone(row))).toContain(said);
	expect(changeUnits(app, alone(row), ACT).faults).not.toEqual([]);
	expect(app.amendments).toBe(0);
});

test('attributes of units are vouched for; a word of them changed is found', async () => {
	changeUnits(app, SIZES, ACT);
	const verified = () => verifyInstallation(app.env, () => undefined);
	expect((await verified()).findings).toEqual([]);
	app.store.sqlite.exec('DROP TRIGGER unit_amendment_no_update');
	app.store.sqlite.exec(
		"UPDATE unit_amendment SET attributes = replace(attributes, ',volume,1,', ',volume,2,')"
	);
	expect((await verified()).findings.map(({ code }) => code)).toContain('amendment/altered');
});
