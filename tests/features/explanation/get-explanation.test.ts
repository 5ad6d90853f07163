import { writeXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import type { Explanation } from '../../../src/lib/core/model/explanation.ts';
import {
	getExplanation,
	type ExplanationQuestion
} from '../../../src/lib/features/explanation/get-explanation.server.ts';
import { citedReportIds } from '../../../src/lib/features/explanation/citations.server.ts';
import { withWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import { filterViewableReports } from '../../../src/lib/server/auth/report-access.ts';
import { withdrawReport } from '../../../src/lib/features/review/review-report.server.ts';
import { decideReply, submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { REVIEWER, reporterOf } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const ask = (more: Partial<ExplanationQuestion> = {}): ExplanationQuestion => ({
	indicator: 'on-time-rate',
	unit: '528',
	period: '2023-Q1',
	geography: 'period',
	release: 'latest',
	...more
});

const refusalOf = async (app: AppContext, more: Partial<ExplanationQuestion>) =>
	getExplanation(app, ask(more)).then(
		() => 'answered',
		({ code, status }: { code: string; status: number }) => `${code} ${status}`
	);

/** `period unit line:column text`, of the cells that count. */
const cellsOf = ({ parts }: Explanation): string[] =>
	parts.flatMap(({ period, rows }) =>
		rows.flatMap(({ unit, figures }) =>
			figures
				.filter(({ isCounted }) => isCounted)
				.map(({ cell }) => `${period.id} ${unit.code} ${cell?.line}:${cell?.column} ${cell?.text}`)
		)
	);

/** The calendar's March is over. */
const APRIL = { at: at('2023-04-10') };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

test('a figure leads to formula, sums, report and cells', async () => {
	const receipt = hand(
		app,
		dossiers([
			['533', 5, 5],
			['528', 90, 10]
		])
	);
	release(app, '2023-04-01');
	const answer = await getExplanation(app, ask());
	expect(answer).toMatchObject({
		unit: { code: '528' },
		parent: { code: '51' },
		figure: { numerator: 90n, denominator: 100n },
		reason: null,
		place: { rank: 1, tied: false, ranked: 1, rankRange: [1, 1] },
		release: { number: 1 },
		isDemo: false
	});
	expect(answer.formula?.numerator.map(({ field, sum }) => [field.key, sum])).toEqual([
		['resolved_early', 0n],
		['resolved_on_time', 90n]
	]);
	expect(answer.parts[0]?.rows[0]?.report).toMatchObject({
		id: receipt.id,
		sha256: receipt.sha256,
		receivedAt: at('2023-03-15').toISOString(),
		encoding: 'utf-8',
		delimiter: ',',
		headerLine: 1
	});
	expect(cellsOf(answer)).toEqual([
		'2023-Q1 528 3:6 0',
		'2023-Q1 528 3:7 90',
		'2023-Q1 528 3:8 10'
	]);
});

test('a single field of a form is explained like any figure, without a rank', async () => {
	hand(app, dossiers([['528', 90, 10]]));
	release(app, '2023-04-01');
	const answer = await getExplanation(app, ask({ indicator: 'tthc.resolved_late' }));
	expect(answer).toMatchObject({
		...{ isOfField: true, place: null, reason: null },
		figure: { numerator: 10n, denominator: null }
	});
	expect(cellsOf(answer)).toEqual(['2023-Q1 528 2:8 10']);
	const derived = await getExplanation(app, ask({ indicator: 'tthc.resolved_total' }));
	expect(derived.figure?.numerator).toBe(100n);
	expect((await getExplanation(app, ask())).isOfField).toBe(false);
});

test.each(['tthc.nothing', 'nothing.resolved_late', 'tthc.resolved_late.x', 'congbo.value'])(
	'%s is no field that is explained',
	async (indicator) => {
		release(app, '2023-04-01');
		expect(await refusalOf(app, { indicator })).toBe('unknown-indicator 404');
	}
);

test('its rank comes with its rank in each group of units like it', async () => {
	hand(
		app,
		dossiers([
			['528', 90, 10],
			['533', 80, 20],
			['522', 99, 1]
		])
	);
	release(app, '2023-04-01');
	const { place } = await getExplanation(app, ask());
	const kind = place?.peers.find(({ dimension }) => dimension === 'kind');
	expect(place).toMatchObject({ rank: 2, ranked: 3 });
	expect([kind?.value, kind?.ranked.map(({ rank, unit }) => `${rank} ${unit.code}`)]).toEqual([
		'huyện',
		['1 528', '2 533']
	]);
	const only = await getExplanation(app, ask({ unit: '522' }));
	expect(only.place?.peers.map(({ dimension }) => dimension)).not.toContain('kind');
});

test('months of a quarter stand one by one, the report of each as of the release', async () => {
	for (const [month, late] of [
		['2023-01', 1],
		['2023-02', 2],
		['2023-03', 3]
	] as const)
		hand(app, dossiers([['528', 90, late]], { period: month }));
	release(app, '2023-04-01');
	const { id } = hand(app, dossiers([['528', 80, 12]], { period: '2023-02' }));
	release(app, '2023-04-10');
	const before = await getExplanation(app, ask({ release: '1' }));
	expect(before.figure).toEqual({ numerator: 270n, denominator: 276n });
	expect(citedReportIds(before)).not.toContain(id);
	const after = await getExplanation(app, ask());
	expect(after.figure).toEqual({ numerator: 260n, denominator: 276n });
	expect(citedReportIds(after)[1]).toBe(id);
	expect(cellsOf(after)).toContain('2023-02 528 2:8 12');
	withdrawReport(app, id ?? '', { actor: 'b', at: at('2023-04-12'), reason: 'nhầm kỳ' });
	release(app, '2023-04-20');
	const withdrawn = await getExplanation(app, ask());
	expect(withdrawn.figure).toEqual({ numerator: 270n, denominator: 276n });
});

test('of a stock only the last month counts, of what was brought along only the first', async () => {
	const months = ['2023-01', '2023-02', '2023-03'];
	for (const period of months) hand(app, dossiers([['528', 90, 1]], { period }));
	release(app, '2023-04-01');
	const answer = await getExplanation(app, ask({ indicator: 'overdue-pending' }));
	const counted = answer.parts.map(({ rows }) => rows[0]?.figures[0]?.isCounted);
	expect(counted).toEqual([false, false, true]);
	expect(cellsOf(answer)).toEqual(['2023-03 528 2:11 0']);
});

test('what is missing is named, and what is there is cited all the same', async () => {
	hand(app, dossiers([['528', 90, 1]], { period: '2023-02' }));
	release(app, '2023-04-01');
	const answer = await getExplanation(app, ask());
	expect(answer).toMatchObject({ figure: null, sums: null, reason: 'incomplete', place: null });
	expect(answer.parts.map(({ missing }) => missing.map(({ code }) => code))).toEqual([
		['528'],
		[],
		['528']
	]);
	expect(cellsOf(answer)).toHaveLength(3);
	const none = await getExplanation(app, ask({ unit: '533' }));
	expect(none).toMatchObject({ reason: 'not-reported', figure: null });
	expect(cellsOf(none)).toEqual([]);
});

test('a long file is cited line by line', async () => {
	const lines = ['unit;field;value', '528;outgoing_signed;8', '528;outgoing_electronic;40'];
	const bytes = Buffer.from(lines.join('\n'));
	hand(app, { name: 'x.csv', bytes, form: 'vanban', period: '2023-03' }, APRIL);
	release(app, '2023-04-20');
	const asked = ask({ indicator: 'signed-document-ratio', period: '2023-03' });
	expect(cellsOf(await getExplanation(app, asked))).toEqual([
		'2023-03 528 3:3 40',
		'2023-03 528 2:3 8'
	]);
});

test('a workbook is cited by row and column of its sheet', async () => {
	const rows = [['x'], ['unit', 'outgoing_signed', 'outgoing_electronic'], ['528', 8, 40]];
	const bytes = await writeXlsx({ sheets: [{ name: 'Biểu', rows }] });
	const sent = await withWorkbook({ name: 'x.xlsx', bytes, form: 'vanban', period: '2023-03' });
	hand(app, sent, APRIL);
	release(app, '2023-04-20');
	const asked = ask({ indicator: 'signed-document-ratio', period: '2023-03' });
	const answer = await getExplanation(app, asked);
	expect(cellsOf(answer)).toEqual(['2023-03 528 3:3 40', '2023-03 528 3:2 8']);
	expect(answer.parts[0]?.rows[0]?.report).toMatchObject({ encoding: null, delimiter: null });
});

test('punctuality leads to each report that was due and to its first arrival', async () => {
	const { sha256 } = hand(app, dossiers([['528', 90, 1]], { period: '2023-01' }), {
		at: at('2023-01-16')
	});
	release(app, '2023-04-20');
	const asked = ask({ indicator: 'report-punctuality', period: '2023-01' });
	const answer = await getExplanation(app, asked);
	const [row] = answer.parts[0]?.rows ?? [];
	expect(row?.report).toBeNull();
	const due = row?.due.map(({ form, period, deadline, arrived, isOnTime }) =>
		[form.id, period.id, deadline, arrived?.sha256 ?? '-', isOnTime].join(' ')
	);
	expect(due).toContain(`tthc 2023-01 2023-01-17 ${sha256} true`);
	expect(answer.sums).toEqual({
		numerator: BigInt(row?.due.filter(({ isOnTime }) => isOnTime).length ?? -1),
		denominator: BigInt(row?.due.length ?? -1)
	});
});

test('a statement leads to source, quote and the cell of its value', async () => {
	const head = 'unit,scope,period,indicator,kind,value,qualifier,source,quote';
	const line = '528,,2023-03,signed-document-ratio,result,"99,5",=,Báo A,đạt 99 phẩy 5';
	hand(app, { name: 'c.csv', bytes: Buffer.from(`${head}\n${line}\n`), form: 'congbo' });
	release(app, '2023-04-20');
	const asked = ask({ indicator: 'signed-document-ratio', period: '2023-03' });
	const answer = await getExplanation(app, asked);
	expect(answer.reason).toBe('statement-only');
	expect(answer.statements).toMatchObject([
		{
			stated: { statement: { quote: 'đạt 99 phẩy 5' } },
			cell: { line: 2, column: 6, text: '99,5' }
		}
	]);
});

test.each([
	['an indicator', { indicator: 'x' }, 'unknown-indicator 404'],
	['a unit', { unit: '99999' }, 'unknown-unit 404'],
	['a unit that was not there then', { unit: '21289', period: '2020-Q1' }, 'unknown-unit 404'],
	['a period', { period: 'x' }, 'unknown-period 400'],
	['a geography', { geography: 'x' }, 'unknown-geography 400'],
	['a release', { release: '7' }, 'unknown-release 404'],
	['a parent', { parent: '99' }, 'unknown-unit 404'],
	['a level that is not ranked', { unit: '51' }, 'unknown-level 400']
])('%s that does not exist is refused', async (_, more, expected) => {
	hand(app, dossiers([['528', 90, 10]]));
	release(app, '2023-04-01');
	expect(await refusalOf(app, more)).toBe(expected);
});

test('only who may see a report is led to it', async () => {
	const { id = '' } = hand(
		app,
		dossiers([
			['528', 90, 10],
			['533', 9, 1]
		])
	);
	release(app, '2023-04-01');
	const ids = citedReportIds(await getExplanation(app, ask()));
	const seenBy = (looking: Parameters<typeof filterViewableReports>[1]) => [
		...filterViewableReports(app, looking, ids)
	];
	expect(seenBy(REVIEWER)).toEqual([id]);
	expect(seenBy({ person: reporterOf('528@2021-01-01') })).toEqual([]);
	expect(seenBy({ person: reporterOf('51@2021-01-01') })).toEqual([id]);
});

test('a published reply of the unit stands with its own figure, from its release on', async () => {
	hand(
		app,
		dossiers([
			['533', 5, 5],
			['528', 90, 10]
		])
	);
	release(app, '2023-04-01');
	const period = { start: '2022-12-15', end: '2023-03-14' };
	const said = { unit: '528@2021-01-01', indicator: 'on-time-rate', period } as const;
	const lan = reporterOf('528@2021-01-01');
	const [id, waiting] = ['Mất điện ba ngày.', 'Chưa duyệt.'].map((text) =>
		submitReply(app, lan, { ...said, text }, at('2023-04-02'))
	);
	decideReply(app, id ?? '', 'approved', { actor: 'binh', at: at('2023-04-03'), reason: '' });
	release(app, '2023-04-10');
	const repliesOf = async (more: Partial<ExplanationQuestion> = {}) =>
		(await getExplanation(app, ask(more))).replies.map((reply) => reply.id);
	expect(waiting).toBeDefined();
	expect(await repliesOf()).toEqual([id]);
	expect(await repliesOf({ release: '1' })).toEqual([]);
	expect(await repliesOf({ indicator: 'online-dossiers' })).toEqual([]);
	expect(await repliesOf({ unit: '533' })).toEqual([]);
});
