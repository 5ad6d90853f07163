import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNumber } from '../../../src/lib/core/ingest/rows/read-number.ts';
import type { Explanation } from '../../../src/lib/core/model/explanation.ts';
import type { Geography } from '../../../src/lib/core/model/ranking.ts';
import { getExplanation } from '../../../src/lib/features/explanation/get-explanation.server.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import { citedReportIds } from '../../../src/lib/features/explanation/citations.server.ts';
import { at, hand, release, sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';

/** Samples of two provinces of before the merger, and of four months around it. */
const FILES = [
	'2025-06-51',
	'2025-06-62',
	'2025-07-51',
	'2025-07-51-nop-muon',
	'2025-08-51',
	'2025-08-51-nop-muon',
	'2025-08-51-dinh-chinh',
	'2025-09-51'
];

const sampled = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	for (const file of FILES) {
		const name = `tthc-${file}-minh-hoa.csv`;
		const bytes = readFileSync(`data/samples/tthc/${name}`);
		const [period, unit] = [file.slice(0, 7), file.slice(8, 10)];
		const sent = { name, bytes, form: 'tthc', period, unit };
		hand(app, sent, { at: at('2025-09-30'), origin: 'sample' });
	}
	release(app, '2025-10-01');
	return app;
});

const INDICATORS = ['on-time-rate', 'on-time-rate-766', 'overdue-pending'];

test.each<[string, string, Geography, string]>([
	['a quarter of months, with late reports and a correction', 'commune', 'period', '2025-Q3'],
	['communes of today by their predecessors', 'commune', 'current', '2025-06'],
	['districts', 'district', 'period', '2025-06']
])(
	'%s: each figure is that of its row, and its cells, read again, add up to it',
	async (_, level, geography, period) => {
		const app = sampled();
		for (const indicator of INDICATORS) {
			const question = { indicator, period, geography, release: 'latest', parent: '51' };
			const { ranking } = getRanking(app, { ...question, level });
			expect(ranking.ranked.length).toBeGreaterThan(10);
			for (const row of ranking.ranked) {
				const answer = await getExplanation(app, { ...question, unit: row.unit.code });
				const { unit, figure, place, isDemo } = answer;
				expect({ unit, figure, rank: place?.rank }).toEqual({
					unit: row.unit,
					figure: row.figure,
					rank: row.rank
				});
				expect(isDemo).toBe(true);
				expect(new Set(citedReportIds(answer))).toEqual(new Set(row.reports));
				expect(misread(answer)).toEqual([]);
				expect(summed(answer)).toEqual(row.figure);
			}
		}
	}
);

test('among them is a commune of several, and a month in windows-1258 and one in UTF-16', async () => {
	const app = sampled();
	const partsOf = async (period: string, geography: Geography) => {
		const asked = { indicator: 'on-time-rate', unit: '21289', period, geography };
		return (await getExplanation(app, { ...asked, release: 'latest' })).parts;
	};
	const [merged] = await partsOf('2025-06', 'current');
	expect(merged?.rows.map(({ unit }) => unit.name)).toEqual([
		'Thị trấn Di Lăng',
		'Xã Sơn Bao',
		'Xã Sơn Thượng'
	]);
	expect(merged?.rows[0]?.report?.encoding).toBe('utf-16le');
	const months = await partsOf('2025-Q3', 'period');
	expect(months.map(({ rows }) => rows[0]?.report?.encoding)).toContain('windows-1258');
});

/** Figures whose cell, read again, is not the count. */
const misread = ({ parts }: Explanation) =>
	parts
		.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures))
		.filter(({ cell, count }) => cell === null || readNumber(cell.text).value !== count);

/** The figure added up by hand from the cells that count. */
function summed({ formula, parts }: Explanation) {
	const figures = parts.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
	const sum = (terms: NonNullable<typeof formula>['numerator']): bigint =>
		terms
			.flatMap(({ field, times }) =>
				figures
					.filter((figure) => figure.isCounted && figure.field.key === field.key)
					.map(({ cell }) => BigInt(times) * BigInt(readNumber(cell?.text ?? '').value ?? -1))
			)
			.reduce((a, b) => a + b, 0n);
	return (
		formula && {
			numerator: sum(formula.numerator),
			denominator: formula.denominator && sum(formula.denominator)
		}
	);
}
