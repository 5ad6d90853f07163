import { expect, test } from 'vitest';
import { successorsOf } from '../../../src/lib/core/model/successors.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { accountsOfDissolvedUnits } from '../../../src/lib/features/people/dissolved-unit-accounts.server.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	inviteAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { personByName } from '../../../src/lib/server/auth/account-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';

async function person(app: AppContext, name: string, unit: UnitId | null): Promise<string> {
	const role = unit === null ? 'reviewer' : 'reporter';
	await inviteAccount(app, { name, fullName: name, duty: { role, unit } }, 'admin');
	return personByName(app.store, name)?.id ?? '';
}

const namesOn = (app: AppContext, day: string) =>
	accountsOfDissolvedUnits(app, day).map(({ name }) => name);

test('people are listed from the day after the last one of their unit', async () => {
	const app = temporaryApp();
	await person(app, 'huyen', '528@2021-01-01');
	await person(app, 'xa-moi', '21235@2025-07-01');
	await person(app, 'duyet', null);
	expect(namesOn(app, BEFORE)).toEqual([]);
	expect(namesOn(app, AFTER)).toEqual(['huyen']);
});

test('who was given another unit, or was shut out, is displaced no more', async () => {
	const app = temporaryApp();
	const [one, other] = [
		await person(app, 'mot', '528@2021-01-01'),
		await person(app, 'hai', '528@2021-01-01')
	];
	changeRoleAssignment(app, one, { role: 'reporter', unit: '21235@2025-07-01' }, 'admin');
	deactivateAccount(app, other, 'admin');
	expect(namesOn(app, AFTER)).toEqual([]);
});

test('one whose unit begins later is not displaced yet', async () => {
	const app = temporaryApp();
	await person(app, 'som', '21235@2025-07-01');
	expect(namesOn(app, BEFORE)).toEqual([]);
});

test.for<[what: string, unit: UnitId, day: string, successors: string[]]>([
	['a province that was merged', '51@2021-01-01', AFTER, ['51@2025-07-01 full']],
	['a district with a successor of its own', '536@2021-01-01', AFTER, ['21548@2025-07-01 full']],
	[
		'a district that was abolished: what its communes became',
		'528@2021-01-01',
		AFTER,
		[
			'21235@2025-07-01 partial',
			'21238@2025-07-01 partial',
			'21244@2025-07-01 partial',
			'21250@2025-07-01 partial'
		]
	],
	['a commune, before it goes', '21220@2021-01-01', '2024-12-31', []],
	['a commune that was changed once', '21220@2021-01-01', '2025-01-01', ['21220@2025-01-01 full']],
	['a commune that was changed twice', '21220@2021-01-01', AFTER, ['21220@2025-07-01 full']]
])('the successors of %s', ([, id, day, successors]) => {
	const { units } = temporaryApp().reference;
	const unit = units.byId.get(id);
	const found = unit ? successorsOf(units, unit, day) : [];
	expect(found.map(({ unit: { id: of }, share }) => `${of} ${share}`)).toEqual(successors);
});

test('every unit that is no more has successors in force, the whole ones first', () => {
	const { units } = temporaryApp().reference;
	const over = units.units.filter(({ validTo }) => validTo !== null);
	expect(over.length).toBeGreaterThan(300);
	for (const unit of over) {
		const found = successorsOf(units, unit, '2025-11-20');
		expect(found.length, unit.id).toBeGreaterThan(0);
		expect(found.every((successor) => successor.unit.validTo === null)).toBe(true);
		const shares = found.map(({ share }) => share);
		expect(shares).toEqual(shares.toSorted());
	}
});
