import { describe, expect, test } from 'vitest';
import type {
	Phase,
	CampaignProgress,
	RunningTotal
} from '../../../src/lib/core/model/campaign.ts';
import type { LinkedCampaign } from '../../../src/lib/core/model/campaign-result.ts';
import { lengthOf } from '../../../src/lib/core/model/period.ts';
import type { InForceStatement } from '../../../src/lib/core/model/report.ts';
import { campaignsJson } from '../../../src/lib/features/campaign/campaign-json.ts';
import { campaignPage } from '../../../src/lib/features/campaign/campaign-page.ts';
import { rankingJson } from '../../../src/lib/features/ranking/ranking-export.ts';
import { answerFor, commune, named, onTime, tthc } from '../../ui/ranking-fixtures.ts';

const { release, installation } = answerFor([]);
const words = (text: string) => ({ vi: text, en: text });
const [a, b, c] = [commune('20001', 'Xã A'), commune('20002', 'Xã B'), commune('20003', 'Xã C')];

const progress = (unit: typeof a, count: bigint | null, goal: bigint | null): CampaignProgress => ({
	...{ unit, count, goal, reports: [] },
	until: count === null ? null : '2023-08-03'
});
const by = (day: string, count: number, here = 2): RunningTotal => ({
	...{ day, here, count: BigInt(count), units: 2 }
});
const phase = (name: Phase['name'], start: string, end: string, counts: number[]): Phase => ({
	...{ name, start, end, isExact: true },
	days: lengthOf({ start, end }),
	counted: new Map(
		[a, b].flatMap((unit, place) => {
			const count = counts[place];
			return count === undefined ? [] : [[unit.id, { count: BigInt(count), reports: [] }]];
		})
	)
});

const STATED: InForceStatement = {
	...{ report: 'r2', unit: b.id, period: named('2023'), line: 2 },
	statement: {
		...{ scope: '', indicator: 'on-time-rate', kind: 'result', value: '98', qualifier: '=' },
		...{ source: 'Báo X', quote: '' }
	}
};

const BEFORE = phase('before', '2023-07-21', '2023-07-27', [35, 35]);
const DURING = phase('during', '2023-07-28', '2023-08-03', [70, 77]);
const AFTER = phase('after', '2023-08-04', '2023-08-10', [42, 42]);

function page(more: Partial<LinkedCampaign> = {}) {
	const answer: LinkedCampaign = {
		...{ release, installation, isDemo: true, sources: [], form: tthc },
		campaign: {
			...{ id: 'seven', label: words('Chiến dịch'), about: words(''), level: 'commune' },
			...{ start: '2023-07-28', end: '2023-08-03', form: 'tthc', count: { done: 1 } },
			...{ counted: words('người'), goal: { good: 7 }, indicators: [] },
			source: { name: '', quote: '' }
		},
		today: '2023-08-10',
		progress: [progress(a, 70n, 60n), progress(b, 77n, 80n), progress(c, null, 50n)],
		running: [by('2023-07-28', 20), by('2023-07-31', 90, 1), by('2023-08-03', 147)],
		phases: [BEFORE, DURING, AFTER],
		...{ statements: [], indicators: [], by: null },
		totals: { count: null, against: null, phases: new Map() },
		...more
	};
	return { page: campaignPage(answer, 'vi'), answer };
}

test('the running count is drawn by days against the goal of just the units that are counted', () => {
	const { picture } = page().page.running ?? {};
	expect(picture).toMatchObject({
		kind: 'running',
		title: 'Đạt mục tiêu vào hết ngày 3/8/2023',
		days: 7,
		goal: { value: 140, text: 'mục tiêu 140' },
		scale: { min: 0, suggestedMax: 147 }
	});
	expect(picture?.points.map(({ day, value }) => [day, value])).toEqual([
		[1, 20],
		[4, 90],
		[7, 147]
	]);
	expect(picture?.ticks.map(({ text }) => text)).toEqual([
		...['28/7', '29/7', '30/7', '31/7', '1/8', '2/8', '3/8']
	]);
	expect(picture?.how).toContain('2 trong 3 đơn vị');
});

test('the table beside it has every dot', () => {
	expect(page().page.running?.rows).toEqual([
		{
			...{ day: '28/7/2023', count: '20', share: '14,3%' },
			explained: '/chien-dich/seven?den=2023-07-28#don-vi',
			here: '2/2 đơn vị'
		},
		{
			...{ day: '31/7/2023', count: '90', share: '64,3%' },
			explained: '/chien-dich/seven?den=2023-07-31#don-vi',
			here: '1/2 đơn vị'
		},
		{
			...{ day: '3/8/2023', count: '147', share: '105,0%' },
			explained: '/chien-dich/seven?den=2023-08-03#don-vi',
			here: '2/2 đơn vị'
		}
	]);
});

test('a goal that is not reached is said to be not, and the axis has room for it', () => {
	const { picture } = page({ running: [by('2023-07-28', 20)] }).page.running ?? {};
	expect(picture).toMatchObject({
		title: 'Đến hết 28/7/2023 đạt 14,3% mục tiêu',
		scale: { suggestedMax: 140 }
	});
});

test('without a goal there is no line, no share, and none is made up', () => {
	const { answer } = page();
	const { running } = page({
		campaign: { ...answer.campaign, goal: null },
		progress: answer.progress.map((own) => ({ ...own, goal: null }))
	}).page;
	expect(running?.picture).toMatchObject({
		title: 'Đến hết 3/8/2023: 147 người',
		goal: null
	});
	expect(running?.rows.map(({ share }) => share)).toEqual([null, null, null]);
});

test('where nobody reported there is no picture', () => {
	const { running, phases } = page({ running: [], phases: [] }).page;
	expect([running, phases]).toEqual([null, null]);
});

test.for<[what: string, phases: Phase[], title: string | null]>([
	[
		'more than before',
		[BEFORE, DURING, AFTER],
		'Số mỗi ngày trong chiến dịch cao hơn trước: 21,0 so với 10,0 người'
	],
	[
		'fewer than before',
		[phase('before', '2023-07-21', '2023-07-27', [210, 210]), DURING],
		'Số mỗi ngày trong chiến dịch thấp hơn trước: 21,0 so với 60,0 người'
	],
	[
		'as many',
		[phase('before', '2023-07-21', '2023-07-27', [140, 7]), DURING],
		'Số mỗi ngày trong chiến dịch bằng trước: 21,0 người'
	],
	['nothing before', [DURING, AFTER], 'Trước, trong và sau: người mỗi ngày'],
	[
		'days that cannot be told apart',
		[BEFORE, { ...DURING, isExact: false }],
		'Trước, trong và sau: người mỗi ngày'
	],
	['only one span', [DURING], null],
	['nobody in both', [phase('before', '2023-07-21', '2023-07-27', []), DURING], null]
])('a bar a span, and the title says: %s', ([, phases, title]) => {
	const picture = page({ phases }).page.phases?.picture ?? null;
	expect(picture?.title ?? null).toBe(title);
	if (picture) expect(picture.top).toHaveLength(phases.length);
});

test('the bars have what the table has', () => {
	const { phases } = page().page;
	expect(phases?.picture?.top.map(({ name, text }) => [name, text])).toEqual(
		phases?.rows.map(({ name, perDay }) => [name, perDay])
	);
});

test('demo data are marked under the pictures, and programs get the running count too', () => {
	const { page: shown, answer } = page();
	expect(shown.source).toMatch(/số liệu minh họa$/u);
	expect(campaignsJson([answer])[0]?.running[0]).toEqual({
		...{ day: '2023-07-28', count: 20, units: 2, here: 2 }
	});
});

describe('for programs', () => {
	const [json] = campaignsJson([
		page({
			sources: [{ report: 'r1', unit: '20001', note: 'Báo X' }],
			statements: [{ unit: b, indicator: onTime, stated: STATED }]
		}).answer
	]);
	const name = ({ code, name, validFrom }: typeof a) => ({ code, name, validFrom });

	test('a unit is named alike wherever it stands: by code, name and first day', () => {
		expect(json?.units.map(({ unit }) => unit)).toEqual([a, b, c].map(name));
		expect(json?.phases[1]?.counts).toEqual([
			{ unit: name(a), count: 70, reports: [] },
			{ unit: name(b), count: 77, reports: [] }
		]);
		expect(json?.statements[0]?.unit).toEqual(name(b));
	});

	test('demo data, licence, sources and release are said as beside a ranking', () => {
		const ranking = rankingJson(answerFor([['Xã A', 40, 50]], { answer: { isDemo: true } }));
		const { sampleNotice, licence, release: shown } = ranking;
		expect(json).toMatchObject({ sample: true, sampleNotice, licence, release: shown });
		expect(sampleNotice).toMatch(/minh họa/u);
		expect(json?.sources).toEqual([{ unit: '20001', note: 'Báo X', report: 'r1' }]);
		const [real] = campaignsJson([page({ isDemo: false }).answer]);
		expect(real?.sampleNotice).toBeNull();
	});
});
