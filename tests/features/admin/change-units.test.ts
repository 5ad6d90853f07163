import { beforeEach, describe, expect, test } from 'vitest';
import type { AmendmentText } from '../../../src/lib/core/model/unit-amendment.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import { getUnit } from '../../../src/lib/features/unit/get-unit.server.ts';
import {
	changeUnits,
	checkUnitChange
} from '../../../src/lib/features/admin/change-units.server.ts';
import {
	type AppContext,
	closeApp,
	openApp,
	refreshUnits
} from '../../../src/lib/server/app-context.ts';
import { findReport } from '../../../src/lib/server/events/reports.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const UNIT_HEAD =
	'code,name,kind,level,parent_code,valid_from,valid_to,area_km2,population,lat,lon';
const CHANGE_HEAD =
	'effective,legal_basis,from_code,from_valid_from,to_code,to_valid_from,share,note';

/** Xã Tư Nghĩa and Xã Vệ Giang become one on 1/1/2027. */
const MERGER: AmendmentText = {
	units: `${UNIT_HEAD}\n21235,Xã Sông Vệ,xã,commune,51,2027-01-01,,,,,\n`,
	changes: [
		CHANGE_HEAD,
		'2027-01-01,1/NQ-UBTVQH16,21235,2025-07-01,21235,2027-01-01,full,',
		'2027-01-01,1/NQ-UBTVQH16,21238,2025-07-01,21235,2027-01-01,full,'
	].join('\n'),
	attributes: ''
};

const ACT = { actor: 'quan-tri', at: at('2026-11-20'), note: 'Nghị quyết 1/NQ-UBTVQH16' };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const replaced = (part: keyof AmendmentText, from: string, to: string): AmendmentText => {
	expect(MERGER[part]).toContain(from);
	return { ...MERGER, [part]: MERGER[part].replace(from, to) };
};

/** `file line column code: about` */
const faultsOf = (text: AmendmentText): string[] =>
	checkUnitChange(app, text).faults.map(
		({ file, line, column, code, about }) =>
			`${file} ${line} ${column} ${code}${about === '' ? '' : `: ${about}`}`
	);

test('a change says what would become of which unit, and changes nothing', () => {
	const before = app.reference.unitsHash;
	const { faults, started, ended, successions } = checkUnitChange(app, MERGER);
	expect(faults).toEqual([]);
	expect(started.map(({ name }) => name)).toEqual(['Xã Sông Vệ']);
	expect(ended.map(({ name, validTo }) => `${name} ${validTo}`)).toEqual([
		'Xã Tư Nghĩa 2026-12-31',
		'Xã Vệ Giang 2026-12-31'
	]);
	expect(successions).toMatchObject([{ unit: { name: 'Xã Sông Vệ' }, from: { length: 2 } }]);
	expect(app.reference.unitsHash).toBe(before);
});

describe('a change is refused, with the place', () => {
	test.for<[fault: string, text: () => AmendmentText, said: string]>([
		[
			'with another column',
			() => replaced('units', 'parent_code', 'parent'),
			'units 1 null columns'
		],
		[
			'with nothing in it',
			() => ({ units: '', changes: CHANGE_HEAD, attributes: '' }),
			'changes null null nothing'
		],
		[
			'with a cell too many',
			() => replaced('changes', ',full,', ',full,,'),
			'changes 2 null cells'
		],
		[
			'with no day',
			() => replaced('changes', '2027-01-01,1/NQ', '31/2/2027,1/NQ'),
			'changes 2 effective day'
		],
		[
			'without its legal basis',
			() => replaced('changes', '1/NQ-UBTVQH16', ''),
			'changes 2 legal_basis legal-basis'
		],
		[
			'with a share that there is not',
			() => replaced('changes', 'full', 'all'),
			'changes 2 share share: full, partial, none'
		],
		[
			'with a name that does not say its kind',
			() => replaced('units', 'Xã Sông Vệ', 'Sông Vệ'),
			'units 2 name name: xã'
		],
		[
			'that leaves a code with two holders (an overlap)',
			() => replaced('units', '21235,Xã', '21244,Xã'),
			'units 2 valid_from code-taken: Xã Trà Giang (21244)'
		],
		[
			'that starts a unit below nobody',
			() => replaced('units', ',51,', ',528,'),
			'units 2 parent_code parent: 2027-01-01'
		],
		[
			'that starts a unit which comes of nothing (an orphan)',
			() => ({ ...MERGER, units: `${MERGER.units}99999,Xã Mới,xã,commune,51,2027-01-01,,,,,\n` }),
			'units 3 code no-origin: Xã Mới'
		],
		[
			'that starts a unit a day late (a gap)',
			() => replaced('units', '2027-01-01', '2027-01-02'),
			'changes 2 to_code to-unknown: 21235@2027-01-01'
		],
		[
			'that ends a unit which there is not',
			() => replaced('changes', '21238,2025-07-01', '21239,2025-07-01'),
			'changes 3 from_code from-unknown: 21239@2025-07-01'
		],
		[
			'that ends a unit which ended before',
			() => replaced('changes', '21238,2025-07-01', '21280,2021-01-01'),
			'changes 3 from_code is-over: Xã Nghĩa Hiệp (2025-06-30)'
		],
		[
			'that calls a whole a piece',
			() => replaced('changes', 'full', 'partial'),
			'changes 2 share is-whole'
		],
		[
			'that stands twice',
			() => replaced('changes', '21238,2025-07-01', '21235,2025-07-01'),
			'changes 3 to_code twice'
		],
		[
			'that ends a unit without a successor and gives it one',
			() => ({
				...MERGER,
				changes: `${MERGER.changes}\n2027-01-01,1/NQ-UBTVQH16,21238,2025-07-01,,,none,`
			}),
			'changes 4 share has-heir'
		],
		[
			'that ends a province with communes left below it',
			() => ({
				...MERGER,
				units: '',
				changes: `${CHANGE_HEAD}\n2027-01-01,1/NQ,51,2025-07-01,,,none,`
			}),
			'changes 2 from_code left-below'
		]
	])('%s', ([, text, said]) => {
		const before = app.reference.unitsHash;
		const faults = faultsOf(text());
		expect(
			faults.some((fault) => fault.startsWith(said)),
			faults.join('\n')
		).toBe(true);
		expect(changeUnits(app, text(), ACT).faults.length).toBe(faults.length);
		expect(app.reference.unitsHash).toBe(before);
	});

	test('where a report about later days is in already', () => {
		hand(app, dossiers([['21238', 90, 10]], { period: '2026-10' }), { at: at('2026-10-16') });
		const earlier = (text: string): string => text.replaceAll('2027-01-01', '2026-10-10');
		const { units, changes } = MERGER;
		const text = { ...MERGER, units: earlier(units), changes: earlier(changes) };
		expect(faultsOf(text)).toEqual(['changes 3 effective reported: Xã Vệ Giang (2026-10-14)']);
	});

	test('without a word on why', () => {
		expect(() => changeUnits(app, MERGER, { ...ACT, note: ' ' })).toThrow('no-basis');
	});
});

describe('a change that is right', () => {
	const ask = (number: string) => ({
		...{ indicator: 'on-time-rate', level: 'commune', period: '2026-10', parent: '51' },
		...{ geography: 'current', release: number }
	});
	const rankedIn = (number: string): string[] =>
		getRanking(app, ask(number)).ranking.ranked.map(
			({ rank, unit, figure }) => `${rank} ${unit.name} ${figure.numerator}/${figure.denominator}`
		);
	let report: string;

	beforeEach(() => {
		const rows: [string, number, number][] = [
			['21235', 90, 10],
			['21238', 50, 0],
			['21244', 45, 5]
		];
		const sent = dossiers(rows, { period: '2026-10' });
		report = hand(app, sent, { at: at('2026-10-16') }).id ?? '';
		release(app, '2026-11-01');
	});

	test('holds from its day on, and looks at what was reported through the units of then', () => {
		expect(changeUnits(app, MERGER, ACT).faults).toEqual([]);
		const { units } = app.reference;
		expect(units.byId.get('21238@2025-07-01')?.validTo).toBe('2026-12-31');
		release(app, '2027-01-10');
		expect(rankedIn('2')).toEqual(['1 Xã Sông Vệ 140/150', '2 Xã Trà Giang 45/50']);
		expect(getUnit(app, '21238', null)).toMatchObject({
			unit: { name: 'Xã Vệ Giang' },
			successors: [{ unit: { name: 'Xã Sông Vệ' }, change: { legalBasis: '1/NQ-UBTVQH16' } }]
		});
	});

	test('leaves the rankings of earlier releases, and the reports, as they were', () => {
		const before = { ranked: rankedIn('1'), report: findReport(app.store, report) };
		changeUnits(app, MERGER, ACT);
		release(app, '2027-01-10');
		expect(rankedIn('1')).toEqual(before.ranked);
		expect(before.ranked).toHaveLength(3);
		expect(findReport(app.store, report)).toEqual(before.report);
	});

	test('is read by those who came before it, and after a start anew', () => {
		const other = openApp(app.env);
		changeUnits(app, MERGER, ACT);
		refreshUnits(other);
		const anew = openApp(app.env);
		expect([other.reference.unitsHash, anew.reference.unitsHash]).toEqual([
			app.reference.unitsHash,
			app.reference.unitsHash
		]);
		expect([other.amendments, anew.amendments]).toEqual([1, 1]);
		for (const one of [other, anew]) closeApp(one);
	});

	test('cannot be loaded twice', () => {
		changeUnits(app, MERGER, ACT);
		expect(changeUnits(app, MERGER, ACT).faults.map(({ code }) => code)).toContain('is-over');
	});

	test('can be followed by another one upon it', () => {
		changeUnits(app, MERGER, ACT);
		const renamed = {
			attributes: '',
			units: `${UNIT_HEAD}\n21235,Phường Sông Vệ,phường,commune,51,2028-01-01,,,,,\n`,
			changes: `${CHANGE_HEAD}\n2028-01-01,2/NQ-UBTVQH16,21235,2027-01-01,21235,2028-01-01,full,`
		};
		expect(changeUnits(app, renamed, ACT).faults).toEqual([]);
		expect(app.amendments).toBe(2);
	});

	test('stands in the log, vouched for; a word of it changed is found', async () => {
		changeUnits(app, MERGER, ACT);
		const event = app.store.orm.query.event
			.findFirst({ orderBy: (row, { desc }) => desc(row.seq) })
			.sync();
		expect(event).toMatchObject({
			...{ actor: 'quan-tri', act: 'units-changed', subject: 'units:1' },
			reason: 'Nghị quyết 1/NQ-UBTVQH16'
		});
		const verified = () => verifyInstallation(app.env, () => undefined);
		expect((await verified()).findings).toEqual([]);
		app.store.sqlite.exec('DROP TRIGGER unit_amendment_no_update');
		app.store.sqlite.exec("UPDATE unit_amendment SET changes = replace(changes, '21238', '21244')");
		expect((await verified()).findings.map(({ code }) => code)).toContain('amendment/altered');
	});
});

test('the database itself refuses to change or remove a change of units', () => {
	changeUnits(app, MERGER, ACT);
	const { sqlite } = app.store;
	for (const statement of [
		"UPDATE unit_amendment SET note = ''",
		'DELETE FROM unit_amendment',
		'INSERT OR REPLACE INTO unit_amendment SELECT * FROM unit_amendment'
	])
		expect(() => sqlite.exec(statement)).toThrow('append-only');
});
