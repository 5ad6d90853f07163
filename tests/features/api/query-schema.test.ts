import { expect, test } from 'vitest';
import {
	NO_PARAMETERS,
	parseQuery,
	readQuery,
	type QuerySchema
} from '../../../src/lib/features/api/query-schema.ts';
import { CAMPAIGN_UNIT_QUERY } from '../../../src/lib/features/campaign/campaign-query-schema.ts';
import {
	FIGURE_QUERY,
	TOTAL_QUERY
} from '../../../src/lib/features/explanation/explanation-query-schema.ts';
import { RANKING_QUERY } from '../../../src/lib/features/ranking/ranking-query-schema.ts';
import { OBSERVATIONS_QUERY } from '../../../src/lib/features/release/observations-query-schema.ts';
import { SCORECARD_QUERY } from '../../../src/lib/features/scorecard/scorecard-query-schema.ts';
import { REPORT_QUERY } from '../../../src/lib/features/submission/report-query-schema.ts';
import { SERIES_QUERY } from '../../../src/lib/features/unit/series-query-schema.ts';
import { UNIT_LIST_QUERY } from '../../../src/lib/features/unit/unit-list-query-schema.ts';

const read = (schema: QuerySchema, query: string) => readQuery(schema, new URLSearchParams(query));

const RANKED = 'level=commune&period=2025-08';
const FIGURE = 'indicator=on-time-rate&unit=21025&period=2025-08';
const TOTAL = 'indicator=on-time-rate&level=commune&period=2025-08';

const GOOD: [resource: string, schema: QuerySchema, queries: string[]][] = [
	[
		'rankings',
		RANKING_QUERY,
		[RANKED, `${RANKED}&parent=51&geography=current&release=4`, 'level=district&period=latest']
	],
	['scorecards', SCORECARD_QUERY, [RANKED, `${RANKED}&parent=&geography=period&release=latest`]],
	['figures explained', FIGURE_QUERY, [FIGURE, `${FIGURE}&level=commune&parent=`]],
	['totals explained', TOTAL_QUERY, [TOTAL, `${TOTAL}&parent=51&geography=current`]],
	['series', SERIES_QUERY, ['', 'from=2025-08&to=2025-12&on=2025-08-01&geography=current']],
	['units', UNIT_LIST_QUERY, ['', 'level=province&parent=51&on=2025-08-01&q=binh son', 'level=']],
	['observations', OBSERVATIONS_QUERY, ['form=tthc&period=2025-08&release=3']],
	['campaigns', CAMPAIGN_UNIT_QUERY, ['', 'by=2023-08-03']],
	['reports', REPORT_QUERY, ['', 'form=tthc&period=2025-08&unit=528&note=x&dry_run=1']],
	['lists', NO_PARAMETERS, ['', 'utm_source=x&_=1']]
];

test.each(GOOD)('%s: every documented good query is accepted', (_, schema, queries) => {
	for (const query of queries) expect([query, read(schema, query).fault]).toEqual([query, null]);
});

const BAD: [resource: string, schema: QuerySchema, query: string, code: string, given: string][] = [
	['rankings', RANKING_QUERY, `${RANKED}&peroid=2025`, 'unknown-parameter', 'peroid'],
	['rankings', RANKING_QUERY, `${RANKED}&nhom=kind:xa`, 'unknown-parameter', 'nhom'],
	['rankings', RANKING_QUERY, 'peroid=2025', 'unknown-parameter', 'peroid'],
	['rankings', RANKING_QUERY, 'period=2025-08', 'missing-parameter', 'level'],
	['rankings', RANKING_QUERY, 'level=commune&period=', 'missing-parameter', 'period'],
	['rankings', RANKING_QUERY, 'level=province&period=2025', 'unknown-level', 'province'],
	['rankings', RANKING_QUERY, `${RANKED}&geography=x`, 'unknown-geography', 'x'],
	['scorecards', SCORECARD_QUERY, 'level=commune', 'missing-parameter', 'period'],
	['scorecards', SCORECARD_QUERY, 'level=x&period=2025', 'unknown-level', 'x'],
	['scorecards', SCORECARD_QUERY, `${RANKED}&on=2025-08-01`, 'unknown-parameter', 'on'],
	['figures explained', FIGURE_QUERY, 'unit=&period=2025', 'missing-parameter', 'indicator'],
	['figures explained', FIGURE_QUERY, 'indicator=x&period=2025', 'missing-parameter', 'unit'],
	['figures explained', FIGURE_QUERY, `${FIGURE}&geography=x`, 'unknown-geography', 'x'],
	['totals explained', TOTAL_QUERY, 'indicator=x&period=2025', 'missing-parameter', 'level'],
	['totals explained', TOTAL_QUERY, `${TOTAL}&code=528`, 'unknown-parameter', 'code'],
	['series', SERIES_QUERY, 'on=2025-02-30', 'unknown-date', '2025-02-30'],
	['series', SERIES_QUERY, 'on=x', 'unknown-date', 'x'],
	['series', SERIES_QUERY, 'geography=x', 'unknown-geography', 'x'],
	['series', SERIES_QUERY, 'period=2025', 'unknown-parameter', 'period'],
	['units', UNIT_LIST_QUERY, 'level=x', 'unknown-level', 'x'],
	['units', UNIT_LIST_QUERY, 'on=1.8.2025', 'unknown-date', '1.8.2025'],
	['units', UNIT_LIST_QUERY, 'query=binh', 'unknown-parameter', 'query'],
	['observations', OBSERVATIONS_QUERY, 'period=2025', 'missing-parameter', 'form'],
	['observations', OBSERVATIONS_QUERY, 'form=tthc', 'missing-parameter', 'period'],
	['observations', OBSERVATIONS_QUERY, `form=tthc&${RANKED}`, 'unknown-parameter', 'level'],
	['campaigns', CAMPAIGN_UNIT_QUERY, 'by=x', 'unknown-date', 'x'],
	['campaigns', CAMPAIGN_UNIT_QUERY, 'den=2023-08-03', 'unknown-parameter', 'den'],
	['reports', REPORT_QUERY, 'dry_run=maybe', 'unreadable-dry-run', 'maybe'],
	['reports', REPORT_QUERY, 'dryrun=1', 'unknown-parameter', 'dryrun'],
	['lists', NO_PARAMETERS, 'level=commune', 'unknown-parameter', 'level']
];

for (const [resource, schema, query, code, given] of BAD)
	test(`${resource}: ${query} is refused as ${code}`, () => {
		expect(read(schema, query).fault).toMatchObject({ code, given });
	});

test('a program is told what it may ask for instead', () => {
	const names = ['level', 'period', 'parent', 'geography', 'release'].map((id) => ({
		id,
		label: id
	}));
	expect(read(RANKING_QUERY, 'x=1').fault?.offers).toEqual(names);
	expect(read(RANKING_QUERY, '').fault?.offers).toEqual(names);
	expect(read(RANKING_QUERY, 'level=x&period=2025').fault?.offers).toEqual([
		{ id: 'district', label: 'district' },
		{ id: 'commune', label: 'commune' }
	]);
});

test('what is read has the types of the schema, without what was left blank', () => {
	const query = new URLSearchParams(`${RANKED}&parent=&release=3`);
	expect(parseQuery(RANKING_QUERY, query)).toEqual({
		level: 'commune',
		period: '2025-08',
		release: '3'
	});
});
