import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import type { RankingQuestionParams } from '../../../src/lib/features/ranking/ranking-question.server.ts';
import type { Submission } from '../../../src/lib/features/submission/submission.server.ts';
import { closeApp, openApp, type AppContext } from '../../../src/lib/server/app-context.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { at, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { copyOfData, replaceIn, ROOT } from '../../server/reference/copy.ts';

/** Form and indicator of a province that counts its public Wi-Fi points; no code refers to it. */
const WIFI = {
	$schema: '../schema/form.schema.json',
	id: 'wifi',
	content: 'counts',
	title: { vi: 'Điểm phát Wi-Fi công cộng', en: 'Public Wi-Fi points' },
	legalBasis: '',
	calendar: 'calendar',
	frequency: 'quarter',
	levels: ['district'],
	deadlineWorkingDays: 5,
	fields: ['planned', 'working'].map((key, index) => ({
		key,
		addUp: 'last',
		required: true,
		label: { vi: `Số điểm ${index}`, en: `Points ${key}` },
		headers: [index === 0 ? 'Số điểm theo kế hoạch' : 'Số điểm đang hoạt động']
	})),
	rules: [
		{
			id: 'working',
			kind: 'at-most',
			left: { working: 1 },
			right: { planned: 1 },
			blanks: 'all',
			severity: 'error'
		}
	]
};

const WIFI_COVERAGE = {
	id: 'wifi-coverage',
	label: { vi: 'Tỷ lệ điểm Wi-Fi hoạt động', en: 'Share of Wi-Fi points working' },
	short: { vi: 'Wi-Fi hoạt động', en: 'Wi-Fi working' },
	form: 'wifi',
	numerator: { working: 1 },
	denominator: { planned: 1 },
	kind: 'coverage',
	direction: 'higher',
	decimals: 1,
	minimumDenominator: 1,
	targets: {},
	counted: { vi: 'điểm', en: 'points' },
	definition: {
		vi: 'Trong số điểm theo kế hoạch, bao nhiêu điểm đang hoạt động.',
		en: 'Of the points planned, how many work.'
	},
	legalBasis: '',
	group: 'resources'
};

const ASK: RankingQuestionParams = {
	indicator: 'wifi-coverage',
	level: 'district',
	period: 'quý I/2023',
	parent: '51',
	geography: 'period',
	release: 'latest'
};

const APRIL = { at: at('2023-04-05') };

const points = (rows: string[]): Submission => ({
	name: 'wifi.csv',
	bytes: Buffer.from(
		['TT;Đơn vị;Số điểm theo kế hoạch;Số điểm đang hoạt động', ...rows].join('\n')
	),
	form: 'wifi',
	period: '2023-Q1',
	unit: '51'
});

/** A root whose catalogue knows the form and the indicator too. */
function rootWithWifi(): string {
	const root = copyOfData();
	cpSync(join(ROOT, 'drizzle'), join(root, 'drizzle'), { recursive: true });
	writeFileSync(join(root, 'data/catalogue/forms/wifi.json'), JSON.stringify(WIFI));
	const path = join(root, 'data/catalogue/indicators.json');
	const catalogue: { indicators: object[] } = JSON.parse(readFileSync(path, 'utf8'));
	catalogue.indicators.push(WIFI_COVERAGE);
	writeFileSync(path, JSON.stringify(catalogue));
	return root;
}

test('a form and an indicator that are only data are taken in, checked, released and ranked', () => {
	const root = rootWithWifi();
	const app = temporaryApp({ THUOC_SO_ROOT: root });
	const wrong = hand(app, points(['1;Huyện Tư Nghĩa;4;9']), APRIL);
	expect([wrong.status, wrong.problems[0]?.code]).toEqual(['refused', 'rule/part-exceeds-whole']);

	hand(app, points(['1;Huyện Tư Nghĩa;4;3', '2;H. Mộ Đức;1.000;900']), APRIL);
	release(app, '2023-05-01');
	const { ranking } = getRanking(app, ASK);
	expect(ranking.ranked.map(({ rank, unit, figure }) => [rank, unit.code, figure])).toEqual([
		[1, '533', { numerator: 900n, denominator: 1000n }],
		[2, '528', { numerator: 3n, denominator: 4n }]
	]);
	expect(ranking.coverage).toEqual({ due: 13, reported: 2 });
});

test('a definition that is changed later changes no published figure', () => {
	const root = rootWithWifi();
	const path = join(temporaryFolder(), 'kept.sqlite');
	const open = (): AppContext => openApp(readEnv({ THUOC_SO_ROOT: root, DATABASE_PATH: path }));
	const before = open();
	hand(before, points(['1;Huyện Tư Nghĩa;4;3']), APRIL);
	release(before, '2023-05-01');
	closeApp(before);

	replaceIn(
		root,
		'data/catalogue/indicators.json',
		'"numerator":{"working":1}',
		'"numerator":{"planned":1}'
	);
	const after = open();
	release(after, '2023-06-01');
	const figures = ['1', '2'].map(
		(number) => getRanking(after, { ...ASK, release: number }).ranking.ranked[0]?.figure
	);
	closeApp(after);
	expect(figures).toEqual([
		{ numerator: 3n, denominator: 4n },
		{ numerator: 4n, denominator: 4n }
	]);
});
