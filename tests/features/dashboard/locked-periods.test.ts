import { beforeEach, expect, test } from 'vitest';
import type { ReporterDashboard } from '../../../src/lib/core/model/dashboard.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { getDashboard } from '../../../src/lib/features/dashboard/get-dashboard.server.ts';
import {
	lockPeriod,
	unlockPeriod
} from '../../../src/lib/features/submission/period-lock.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { someone } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const APRIL = { form: 'tthc', period: '2023-04' };
const act = { actor: 'a reviewer', at: at('2023-04-19'), reason: 'đã chốt số liệu' };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
	hand(app, dossiers([['528', 9, 1]], { period: '2023-03', unit: '528' }));
});

async function deskOf(unit: UnitId): Promise<ReporterDashboard> {
	const { reporter } = await getDashboard(app, someone('reporter', unit), '2023-04-20');
	if (!reporter) throw new Error('no desk of a reporter');
	return reporter;
}

const locksOf = async (): Promise<string[]> =>
	(await deskOf('528@2021-01-01')).own.flatMap(({ form, period, lock }) =>
		lock === null ? [] : `${form.id} ${period.id} ${lock.by.name}: ${lock.reason}`
	);

test('a lock stands beside its period of its form, until it is lifted', async () => {
	expect(await locksOf()).toEqual([]);
	lockPeriod(app, APRIL, act);
	expect(await locksOf()).toEqual(['tthc 2023-04 a reviewer: đã chốt số liệu']);
	unlockPeriod(app, APRIL, act);
	expect(await locksOf()).toEqual([]);
});

test('a lock stands beside the period of the units below', async () => {
	lockPeriod(app, APRIL, act);
	const { below } = await deskOf('51@2021-01-01');
	const locked = below.filter(({ isLocked }) => isLocked);
	expect(locked.map(({ form, period }) => `${form.id} ${period.id}`)).toEqual(['tthc 2023-04']);
});
