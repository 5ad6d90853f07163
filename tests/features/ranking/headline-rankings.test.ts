import { expect, test } from 'vitest';
import { getHeadlineRankings } from '../../../src/lib/features/ranking/headline-rankings.server.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	dossiers,
	hand,
	release,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

/** A report of so many units of a level. */
const report = (
	app: AppContext,
	period: string,
	day: string,
	level: 'district' | 'commune',
	count = 999
) => {
	const units = unitsOn(app.reference.units, day, { level, parent: '51' }).slice(0, count);
	hand(
		app,
		dossiers(
			units.map(({ code }): Dossiers => [code, 90, 10]),
			{ period }
		),
		{ at: new Date('2025-10-01T00:00:00Z') }
	);
};

test('an empty installation has a province and nothing to show yet', () => {
	const app = temporaryApp();
	expect(getHeadlineRankings(app)).toMatchObject({
		province: { name: 'Tỉnh Quảng Ngãi' },
		headlines: [],
		release: null,
		isDemo: false
	});
});

test('headlines are about the communes, in the latest period on which half of them reported', () => {
	const app = temporaryApp();
	report(app, '2025-07', '2025-07-14', 'commune');
	report(app, '2025-08', '2025-08-14', 'commune', 48);
	report(app, '2025-09', '2025-09-14', 'commune', 47);
	release(app, '2025-10-02');
	const { headlines, release: shown } = getHeadlineRankings(app);
	expect(shown?.number).toBe(1);
	expect(headlines.map(({ indicator }) => indicator.id)).toEqual([
		'on-time-rate',
		'online-dossiers'
	]);
	for (const { ranking, parent } of headlines) {
		expect(ranking).toMatchObject({
			level: 'commune',
			period: { id: '2025-08' },
			coverage: { due: 96, reported: 48 }
		});
		expect(parent?.code).toBe('51');
	}
});
