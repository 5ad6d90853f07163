import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../src/lib/core/model/catalogue.ts';
import type { Ranking } from '../../src/lib/core/model/ranking.ts';
import { totalProgress } from '../../src/lib/core/campaign/campaign-total.ts';
import { getCampaign, getCampaigns } from '../../src/lib/features/campaign/get-campaigns.server.ts';
import { getMethodRanking } from '../../src/lib/features/method/get-method-ranking.server.ts';
import { getRanking } from '../../src/lib/features/ranking/get-ranking.server.ts';
import { getUnit } from '../../src/lib/features/unit/get-unit.server.ts';
import { readEnv } from '../../src/lib/server/env.ts';
import { closeApp, openApp, type AppContext } from '../../src/lib/server/app-context.ts';
import { campaignsJson } from '../../src/lib/features/campaign/campaign-json.ts';
import { campaignList, campaignPage } from '../../src/lib/features/campaign/campaign-page.ts';
import { methodPage } from '../../src/lib/features/method/method-page.ts';
import { rankingJson } from '../../src/lib/features/ranking/ranking-export.ts';
import { rankingPage } from '../../src/lib/features/ranking/ranking-page.ts';
import { unitPage } from '../../src/lib/features/unit/unit-page.ts';
import { copySamples } from '../api/client.ts';
import { files, reference } from './made.ts';
import { ROOT } from './places.ts';
import { removeFolder } from '../remove-folder.ts';

// Every system that the field names has its indicators at work on pages, API and sample (issue 5).

const folder = mkdtempSync(join(tmpdir(), 'every-indicator-'));
let app: AppContext;
beforeAll(async () => {
	const databasePath = join(folder, 'samples.sqlite');
	await copySamples(databasePath);
	app = openApp(readEnv({ THUOC_SO_ROOT: ROOT, DATABASE_PATH: databasePath }));
});
afterAll(() => {
	closeApp(app);
	removeFolder(folder);
});

const { catalogue } = reference;
const counted = catalogue.indicators.filter(({ numerator }) => numerator !== null);
const stated = catalogue.indicators.filter(({ numerator }) => numerator === null);

/** Systems named by the province, and the indicators that measure them. */
const SYSTEMS: Record<string, string[]> = {
	'the document system': ['dms-office-rate', 'electronic-document-rate', 'online-work-file-rate'],
	'digital signatures and certificates': ['signed-document-ratio', 'certificates'],
	'one-stop dossiers': ['on-time-rate', 'on-time-rate-766', 'overdue-pending'],
	'online services with help from the post office': ['online-dossiers', 'post-assisted-dossiers'],
	'online payment': ['online-payment-rate', 'online-payments', 'online-payment-amount'],
	digitisation: ['electronic-result-rate', 'digitised-dossier-rate', 'reused-data-rate'],
	'electronic identity': ['verified-account-rate'],
	'video-conference points': ['meeting-point-rate'],
	'paperless meetings': ['paperless-meeting-rate'],
	'what websites must publish': ['published-directive-rate', 'published-procedure-rate'],
	'official e-mail and computers': ['staff-email-rate', 'staff-computer-rate'],
	'network and information security': ['networked-computer-rate', 'protected-computer-rate'],
	'community digital teams': ['village-team-coverage', 'team-members', 'guided-per-goal'],
	'satisfaction and feedback': ['satisfaction-rate', 'feedback-on-time-rate'],
	'CCHC and DTI ranks as published': ['cchc-rank', 'dti-rank'],
	campaigns: ['guided-per-goal', 'guided-per-member', 'online-dossiers'],
	'the punctuality of the reports': ['report-punctuality']
};

test.each(Object.entries(SYSTEMS))('%s: its indicators are in the catalogue', (_, ids) => {
	const known = catalogue.indicators.map(({ id }) => id);
	expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});

const ask = (indicator: string, level: string, period: string) =>
	getRanking(app, {
		indicator,
		level,
		period,
		parent: '51',
		geography: 'period',
		release: 'latest'
	});

const shown = (ranking: Ranking) =>
	`${ranking.period.id}: ${ranking.ranked.length} ranked of ${ranking.coverage.due}`;

describe('what is counted is ranked on the page and in the API', () => {
	const cases = counted.flatMap(({ id, form }) =>
		(formOf(catalogue, form)?.levels ?? []).map((level) => [id, level] as const)
	);
	test.each(cases)('%s of each %s', (id, level) => {
		const latest = ask(id, level, 'latest');
		const periods = latest.choices.periods.map((period) => period.id);
		const answer = periods
			.map((period) => ask(id, level, period))
			.find(({ ranking }) => ranking.ranked.length > 0);
		expect(answer && shown(answer.ranking)).toMatch(/: [1-9]\d* ranked/u);
		if (!answer) return;
		const page = rankingPage(answer, {
			other: null,
			groups: catalogue.groups,
			release: null,
			origin: 'http://localhost:3000',
			locale: 'vi'
		});
		expect(page.table.rows[0]?.rank).toMatch(/^=?1$/u);
		expect(rankingJson(answer).ranked[0]?.rank).toBe(1);
	});

	test.each(counted.map(({ id }) => id))('%s: the page that opens first has ranks', (id) => {
		expect(shown(ask(id, 'commune', 'latest').ranking)).toMatch(/: [1-9]\d* ranked/u);
	});
});

describe('what was only published stands on the page of a unit, with source and quote', () => {
	const published = files.filter(({ step }) => step.form === 'congbo').flatMap(({ rows }) => rows);
	const units = [...new Map(published.map(({ unit }) => [unit.id, unit])).values()];
	test.each(stated.map(({ id }) => id))('%s', (id) => {
		const statements = units.flatMap(({ code, validFrom }) => {
			const answer = getUnit(app, code, validFrom);
			const about = answer.statements.filter(({ indicator }) => indicator.id === id);
			return unitPage({ ...answer, statements: about }, catalogue.groups, 'vi').statements;
		});
		expect(statements).not.toEqual([]);
		for (const { source, quote } of statements) expect([source, quote]).not.toContain('');
	});
});

describe('the campaigns', () => {
	const now = new Date('2026-11-16T02:00:00Z');
	test('7 people in 7 days: goal, running count, share, published goals beside them', () => {
		const answer = getCampaign(app, '7-nguoi-7-ngay', now);
		const { count, reported, against } = totalProgress(answer.progress);
		expect([answer.progress.length, reported]).toEqual([13, 12]);
		expect(against?.count).toBe(count);
		// the members of Mộ Đức and Đức Phổ that the newspaper printed, times seven
		const goals = new Map(answer.progress.map(({ unit, goal }) => [unit.code, goal]));
		expect([goals.get('533'), goals.get('534'), goals.get('536')]).toEqual([3486n, 4305n, null]);
		const page = campaignPage(answer, 'vi');
		expect(page.isDemo).toBe(true);
		expect(page.statements.map(({ isGoal }) => isGoal)).toEqual([true, true, true]);
		expect(page.statements.every(({ source, quote }) => source !== '' && quote !== '')).toBe(true);
		expect(page.units.rows.find(({ unit }) => unit === 'Huyện Lý Sơn')).toMatchObject({
			count: { text: '–', href: null },
			until: { text: 'Chưa báo cáo', href: '/chien-dich/7-nguoi-7-ngay/536' }
		});
	});
	test('30 days and nights: 32 days, per day before, during and after, over the same units', () => {
		const page = campaignPage(getCampaign(app, '30-ngay-dem', now), 'vi');
		expect(page.hasGoal).toBe(false);
		expect(page.figures.at(-1)?.says).toBe('5/8–5/9/2023, 32 ngày');
		expect(page.phases?.rows.map(({ days }) => days)).toEqual([
			'4/7–4/8/2023, 32 ngày',
			'5/8–5/9/2023, 32 ngày',
			'6/9–7/10/2023, 32 ngày'
		]);
		expect(page.phases?.note).toContain('12 đơn vị');
	});
	test('days left run by the clock, today among them', () => {
		const left = (at: string) => campaignList(getCampaigns(app, new Date(at)), 'vi')[0]?.left;
		expect(left('2023-08-03T03:00:00Z')).toBe('Còn 2 ngày nữa bắt đầu');
		expect(left('2023-08-05T03:00:00Z')).toBe('Còn 32 ngày');
		expect(left('2023-09-05T03:00:00Z')).toBe('Còn 1 ngày');
		expect(left('2023-09-06T03:00:00Z')).toBe('Đã kết thúc');
	});
	test('the API gives the same counts, and null where nothing was reported', () => {
		const [drive, seven] = campaignsJson(getCampaigns(app, now));
		expect(seven?.units.find(({ unit }) => unit.code === '536')).toMatchObject({ count: null });
		expect(seven?.statements.map(({ kind }) => kind)).toEqual(['goal', 'goal', 'goal']);
		expect(drive?.phases.map(({ name, days }) => [name, days])).toEqual([
			['before', 32],
			['during', 32],
			['after', 32]
		]);
		const sum = drive?.units.reduce((all, { count }) => all + Number(count ?? 0), 0);
		expect(drive?.total.count).toBe(sum);
	});
	test('one that does not exist is refused with those that do', () => {
		expect(() => getCampaign(app, 'x', now)).toThrow(/unknown-campaign/u);
	});
});

test('the method page computes its examples from the latest release', () => {
	const answer = getMethodRanking(app);
	const page = methodPage(answer, 'vi');
	const first = answer?.ranking.ranked[0];
	const wilson = page.sections.find(({ id }) => id === 'khoang-tin-cay')?.example?.rows;
	expect(wilson?.at(-1)?.[0]).toContain(first?.unit.name);
	expect(page.from?.href).toContain('release=9');
	expect(page.sections.flatMap(({ live }) => live ?? [])).toHaveLength(7);
});
