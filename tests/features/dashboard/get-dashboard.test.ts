import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type {
	Dashboard,
	ExpectedReportStatus,
	ReporterDashboard
} from '../../../src/lib/core/model/dashboard.ts';
import type { Person } from '../../../src/lib/core/model/person.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { getDashboard } from '../../../src/lib/features/dashboard/get-dashboard.server.ts';
import { saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import {
	returnReport,
	withdrawReport
} from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { account, reporter } from '../../server/fixtures/people.ts';
import {
	at,
	dossiers,
	hand as handOn,
	release,
	temporaryApp
} from '../../server/fixtures/temporary-app.ts';
import { copyOfData, replaceIn, ROOT } from '../../server/reference/copy.ts';

const OFFICE: UnitId = '528@2021-01-01';
const person = (unit: UnitId | null, more: Partial<Person> = {}): Person => ({
	...{ id: 'p', name: 'lan', fullName: 'Lan', role: 'reporter', unit, hasSecondFactor: false },
	...more
});
const lan = person(OFFICE);
const TODAY = '2023-04-20';

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const hand: typeof handOn = (into, sent, act = {}) => handOn(into, sent, { at: at(TODAY), ...act });

async function deskOf(who: Person = lan, today = TODAY): Promise<ReporterDashboard> {
	const { reporter: desk } = await getDashboard(app, who, today);
	if (!desk) throw new Error('no desk of a reporter');
	return desk;
}

const monthly = (
	period: string,
	sent: [string, number, number][] = [['528', 90, 10]],
	unit = '528'
) => dossiers(sent, { period, unit });
const own = { actor: 'lan', approve: false } as const;

const lines = (duties: readonly Omit<ExpectedReportStatus, 'draft'>[], form = 'tthc'): string[] =>
	duties
		.filter((duty) => duty.form.id === form)
		.map(({ period, deadline, progress }) => `${period.id} ${deadline} ${progress}`);

const about = ({ own: duties }: ReporterDashboard, period: string): ExpectedReportStatus => {
	const found = duties.find((duty) => duty.form.id === 'tthc' && duty.period.id === period);
	if (!found) throw new Error(`nothing is asked for ${period}`);
	return found;
};

describe('what a unit is asked for', () => {
	test('is every period since anybody handed in anything, and the one that runs', async () => {
		hand(app, monthly('2023-02', [['533', 9, 1]], '533'));
		hand(app, monthly('2023-03'));
		const { own: duties } = await deskOf();
		expect(lines(duties)).toEqual([
			'2023-02 2023-02-16 missing',
			'2023-03 2023-03-16 approved',
			'2023-04 2023-04-18 missing',
			'2023-05 2023-05-16 missing'
		]);
		// the calendar's own months: February had begun when the first period of reports began
		expect(lines(duties, 'vanban')[0]).toBe('2023-02 2023-03-02 missing');
		expect(lines(duties, 'cnscd')).toEqual(['2023-Q2 2023-07-04 missing']);
	});

	test('is no more than half a year of months', async () => {
		hand(app, monthly('2021-06'));
		const { own: duties } = await deskOf();
		expect(lines(duties).map((line) => line.slice(0, 7))).toEqual([
			...['2022-11', '2022-12', '2023-01', '2023-02', '2023-03', '2023-04'],
			'2023-05'
		]);
	});

	test('is only the last period and the one that runs where nothing ever came', async () => {
		const { own: duties } = await deskOf();
		expect(lines(duties)).toEqual(['2023-04 2023-04-18 missing', '2023-05 2023-05-16 missing']);
	});

	test('of a province is nothing itself: those below it are asked', async () => {
		hand(
			app,
			monthly(
				'2023-04',
				[
					['528', 9, 1],
					['533', 8, 2]
				],
				'51'
			)
		);
		hand(app, { ...monthly('2023-04', [['530', 9, 1]], '530') }, { approve: false });
		const returned = hand(app, monthly('2023-04', [['529', 9, 1]], '529'), { approve: false });
		const reason = 'thiếu xã';
		returnReport(app, returned.id ?? '', { actor: 'r', at: at('2023-04-19'), reason });
		const desk = await deskOf(person('51@2021-01-01'));
		expect(desk.own).toEqual([]);
		const [latest] = desk.below.filter(({ form }) => form.id === 'tthc');
		expect(latest).toMatchObject({ period: { id: '2023-04' }, deadline: '2023-04-18' });
		expect(latest?.counts).toMatchObject({ approved: 2, submitted: 1, returned: 1, withdrawn: 0 });
		expect(latest?.due).toBe(latest && latest.counts.missing + 4);
		const names = latest?.lacking.map(({ code }) => code) ?? [];
		expect(names).toContain('529');
		expect(['528', '533', '530'].some((code) => names.includes(code))).toBe(false);
	});

	test('of a district is its own report, and those of its communes', async () => {
		hand(app, monthly('2023-04', [['21244', 9, 1]]));
		const desk = await deskOf();
		expect(about(desk, '2023-04').progress).toBe('missing');
		const [latest] = desk.below.filter(({ form }) => form.id === 'tthc');
		expect(latest).toMatchObject({ due: 14, counts: { approved: 1, missing: 13 } });
	});
});

describe('how far a report is', () => {
	const act = { actor: 'a reviewer', at: at('2023-04-19'), reason: 'sai cột trễ hạn' };
	const sent = (good: number) => hand(app, monthly('2023-04', [['528', good, 1]]), own).id ?? '';
	const inForce = (good: number) =>
		hand(app, monthly('2023-04', [['528', good, 1]]), { actor: 'lan' }).id ?? '';

	test.for<[what: string, make: () => string | null, progress: string, reason: string | null]>([
		['nothing came', () => null, 'missing', null],
		['it waits', () => sent(9), 'submitted', null],
		[
			'it was returned',
			() => {
				const id = sent(9);
				returnReport(app, id, act);
				return id;
			},
			'returned',
			act.reason
		],
		[
			'it was returned and handed in again',
			() => {
				returnReport(app, sent(9), act);
				return sent(8);
			},
			'submitted',
			null
		],
		['it is in force', () => inForce(9), 'approved', null],
		[
			'it is in force, and a correction waits',
			() => {
				inForce(9);
				return sent(8);
			},
			'submitted',
			null
		],
		[
			'it is in force, and a correction was returned',
			() => {
				inForce(9);
				const id = sent(8);
				returnReport(app, id, act);
				return id;
			},
			'returned',
			act.reason
		],
		[
			'a correction is in force',
			() => {
				inForce(9);
				return inForce(8);
			},
			'approved',
			null
		],
		[
			'it was withdrawn',
			() => {
				const id = inForce(9);
				withdrawReport(app, id, act);
				return id;
			},
			'withdrawn',
			act.reason
		],
		[
			'its correction was withdrawn, so the first one is in force again',
			() => {
				const id = inForce(9);
				withdrawReport(app, inForce(8), act);
				return id;
			},
			'approved',
			null
		]
	])('%s', async ([, make, progress, reason]) => {
		const report = make();
		expect(about(await deskOf(), '2023-04')).toMatchObject({ progress, reason, report });
	});

	test('a report that this person may not open is not named', async () => {
		hand(
			app,
			monthly(
				'2023-04',
				[
					['528', 9, 1],
					['533', 8, 2]
				],
				'51'
			)
		);
		const duty = about(await deskOf(), '2023-04');
		expect(duty).toMatchObject({ progress: 'approved', report: null });
	});

	test('a file of this person that waits for it stands with it; another person’s does not', async () => {
		const { bytes, name } = monthly('2023-04');
		const chosen = { form: 'tthc', period: '2023-04', unit: '528', meanings: [] };
		saveDraft(app, { owner: 'other', name, bytes, chosen, at: new Date() });
		expect(about(await deskOf(), '2023-04').draft).toBeNull();
		const { id } = saveDraft(app, { owner: 'lan', name, bytes, chosen, at: new Date() });
		const desk = await deskOf();
		expect(about(desk, '2023-04').draft?.id).toBe(id);
		expect(about(desk, '2023-05').draft).toBeNull();
		expect(desk.drafts.waiting.map((draft) => draft.id)).toEqual([id]);
	});
});

describe('what was handed in', () => {
	const sentBy = async (who: Person = lan): Promise<[returned: string[], recent: string[]]> => {
		const { returned, recent } = await deskOf(who);
		return [returned.map(({ id }) => id), recent.map(({ id }) => id)];
	};

	test('is by this person or their units, the newest first; nothing of others', async () => {
		hand(app, monthly('2023-02', [['533', 9, 1]], '533'));
		const first = hand(app, monthly('2023-02'), { actor: 'a colleague' }).id;
		const second = hand(app, monthly('2023-03', [['21244', 9, 1]], '21244'), own).id;
		expect(await sentBy()).toEqual([[], [second, first]]);
		expect(await sentBy(person('530@2021-01-01', { name: 'hoa' }))).toEqual([[], []]);
	});

	test('comes first while it was returned and nothing took its place', async () => {
		const id = hand(app, monthly('2023-03'), own).id ?? '';
		const later = hand(app, monthly('2023-04'), own).id;
		const reason = 'sai cột trễ hạn';
		returnReport(app, id, { actor: 'a reviewer', at: at('2023-04-19'), reason });
		expect(await sentBy()).toEqual([[id], [later]]);
		expect((await deskOf()).returned[0]).toMatchObject({ status: 'returned', reason });
		const again = hand(app, monthly('2023-03', [['528', 91, 9]]), own).id;
		expect(await sentBy()).toEqual([[], [again, later, id]]);
	});
});

describe('a unit that is no more', () => {
	test('has no new periods, keeps its late ones, and names who has it now', async () => {
		hand(app, monthly('2025-05'), { at: at('2025-05-16') });
		const desk = await deskOf(lan, '2026-11-25');
		expect(lines(desk.own)).toEqual(['2025-05 2025-05-16 approved', '2025-06 2025-06-17 missing']);
		const names = desk.successors.map(({ unit: { name } }) => name).sort();
		expect(names).toEqual(['Xã Nghĩa Giang', 'Xã Trà Giang', 'Xã Tư Nghĩa', 'Xã Vệ Giang']);
	});

	test('is not so on its last day', async () => {
		expect((await deskOf(lan, '2025-06-30')).successors).toEqual([]);
	});
});

describe('my unit', () => {
	const figures = ({ figures: shown }: ReporterDashboard): string[] =>
		shown.map(({ answer: { indicator, ranking }, row }) =>
			[indicator.id, ranking.period.id, 'rank' in row ? row.rank : row.reason].join(' ')
		);

	test('stands in the rankings of the home page, as the latest release has them', async () => {
		hand(
			app,
			monthly(
				'2023-02',
				[
					['528', 90, 10],
					['533', 95, 5]
				],
				'51'
			)
		);
		release(app, '2023-03-01');
		hand(
			app,
			monthly(
				'2023-03',
				[
					['528', 99, 1],
					['533', 95, 5]
				],
				'51'
			)
		);
		const desk = await deskOf();
		expect(desk.release?.number).toBe(1);
		expect(figures(desk)).toEqual([
			'on-time-rate 2023-02 2',
			'online-dossiers 2023-02 1',
			// of 2023 there is a target
			'online-dossier-rate 2023-02 1'
		]);
	});

	test('has no figures before the first release, nor in one older than itself', async () => {
		hand(app, monthly('2023-02'));
		expect((await deskOf()).figures).toEqual([]);
		release(app, '2023-03-01');
		// the code was another unit's then
		expect((await deskOf(person('21235@2025-07-01'), '2025-08-01')).figures).toEqual([]);
		expect((await deskOf()).figures).not.toEqual([]);
	});

	test('stands in any other ranking for which there is a target for the year', async () => {
		const root = copyOfData();
		cpSync(join(ROOT, 'drizzle'), join(root, 'drizzle'), { recursive: true });
		const file = 'data/catalogue/indicators.json';
		// the second indicator of the form, which is not on the home page
		const [from, to] = [
			'"minimumDenominator": 30,\n\t\t\t"targets": {}',
			'"minimumDenominator": 30,'
		];
		replaceIn(root, file, from, `${to}\n\t\t\t"targets" : {}`);
		replaceIn(
			root,
			file,
			from,
			`${to}\n\t\t\t"targets": { "2023": [98, 100] }, "targetSources": { "2023": { "vi": "a", "en": "a" } }`
		);
		app = temporaryApp({ THUOC_SO_ROOT: root });
		hand(app, monthly('2023-02'));
		release(app, '2023-03-01');
		expect(figures(await deskOf())).toContain('on-time-rate-766 2023-02 1');
	});
});

describe('the desk of the province’s people', () => {
	const centreOf = async (who: Person): Promise<Dashboard['centre']> =>
		(await getDashboard(app, who, '2026-11-25')).centre;

	test('counts what waits and shows the latest releases', async () => {
		const reviewer = person(null, { role: 'reviewer' });
		const id = hand(app, monthly('2023-02'), own).id ?? '';
		hand(app, monthly('2023-03'), own);
		returnReport(app, id, { actor: 'r', at: at('2023-03-17'), reason: 'sai' });
		const period = { start: '2023-01-15', end: '2023-02-14' };
		const said = { unit: OFFICE, indicator: 'on-time-rate', period, text: 'Mất điện ba ngày.' };
		submitReply(app, lan, said, at('2023-03-18'));
		for (const day of ['2023-04-01', '2023-05-01', '2023-06-01', '2023-07-01']) release(app, day);
		const centre = await centreOf(reviewer);
		expect(centre).toMatchObject({ reportsWaiting: 1, repliesWaiting: 1, displaced: null });
		expect(centre?.releases.map(({ number }) => number)).toEqual([4, 3, 2]);
	});

	test('tells an administrator how many people are of units that are no more', async () => {
		await reporter(app, 'nguoi-cu', OFFICE);
		await reporter(app, 'nguoi-moi', '21235@2025-07-01');
		const admin = await account(app, 'quan-tri', 'admin');
		expect(await centreOf(admin)).toMatchObject({ displaced: 1 });
	});

	test('is no reporter’s, and a reporter’s is not theirs', async () => {
		expect(await centreOf(lan)).toBeNull();
		const reviewer = person(null, { role: 'reviewer' });
		expect((await getDashboard(app, reviewer, TODAY)).reporter).toBeNull();
		expect(await getDashboard(app, person(null), TODAY)).toMatchObject({
			reporter: null,
			centre: null
		});
	});
});
