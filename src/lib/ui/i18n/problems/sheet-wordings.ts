import type { Locale } from '../../../core/model/locale.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { listText } from '../../format/number-text.ts';
import { cellIn, type ProblemWordings, shortenQuote } from './cell-wordings.ts';
import { spelledText } from './period-wordings.ts';

export const SHEET_WORDS: ProblemWordings<'sheet'> = {
	'sheet/ambiguous': (problem, locale) => {
		const sheets = sheetsText(problem, locale);
		return problem.cell === null
			? m.problem_sheet_ambiguous({ sheets }, { locale })
			: m.problem_sheet_unknown({ sheet: cellIn(problem), sheets }, { locale });
	},
	'sheet/other-period': ({ sheet = '', found }, locale) =>
		m.problem_sheet_other_period(
			{ sheet: shortenQuote(sheet), period: spelledText(found, locale) },
			{ locale }
		),
	'sheet/not-read': (problem, locale) => {
		const [sheet, at] = [shortenQuote(problem.sheet ?? ''), problem.at ?? ''];
		return m.problem_sheet_not_read({ sheet, at, cell: cellIn(problem) }, { locale });
	},
	'sheet/hidden-cells': ({ hiddenRows: rows, hiddenColumns: columns, sheet = '' }, locale) => {
		if (rows === undefined && columns === undefined)
			return m.problem_sheet_hidden({ sheet: shortenQuote(sheet) }, { locale });
		const parts = [
			...(rows === undefined
				? []
				: [m.problem_hidden_rows({ rows: shortenQuote(rows) }, { locale })]),
			...(columns === undefined
				? []
				: [m.problem_hidden_columns({ columns: shortenQuote(columns) }, { locale })])
		];
		return m.problem_sheet_hidden_cells({ cells: listText(parts, locale) }, { locale });
	}
};

/** "“T7” (Tháng 7/2025), “Xã A”": the sheets that were found, with their periods. */
const sheetsText = ({ sheets = [] }: Problem, locale: Locale): string =>
	sheets
		.slice(0, MAX_NAMED)
		.map(({ name, period }) =>
			period === undefined
				? m.problem_sheet_name({ sheet: shortenQuote(name) }, { locale })
				: m.problem_sheet_of_period(
						{ sheet: shortenQuote(name), period: spelledText(period, locale) },
						{ locale }
					)
		)
		.join(', ') + (sheets.length > MAX_NAMED ? ', …' : '');

/** A workbook with a sheet for each commune has a hundred of them. */
const MAX_NAMED = 12;
