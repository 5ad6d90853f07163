import type { Indicator } from '../model/indicator.ts';
import { fold } from '../model/name.ts';
import type { Problem, ProblemCode, ProblemDetail } from '../model/problem.ts';
import type { Statement } from '../model/report.ts';
import { findUnit } from './find-unit.ts';
import type { Row, Sheet } from './parse.ts';
import { error } from './problem.ts';
import { readNumber } from './read-number.ts';
import { readPeriod } from './read-period.ts';
import type { Candidate, Rows, Setting } from './read.ts';
import type { Layout } from './recognise.ts';

const KINDS = new Map<string, Statement['kind']>([
	['', 'result'],
	['result', 'result'],
	[fold('kết quả'), 'result'],
	['goal', 'goal'],
	[fold('mục tiêu'), 'goal'],
	[fold('chỉ tiêu'), 'goal'],
	[fold('kế hoạch'), 'goal']
]);
const QUALIFIERS = new Map<string, Statement['qualifier']>([
	...(['=', '>', '<', '≥', '≤', '≈'] as const).map((sign) => [sign, sign] as const),
	['', '='],
	['>=', '≥'],
	['<=', '≤'],
	['~', '≈'],
	['~<', '≈']
]);
const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;

/** The texts of a row by key of the form's field, and how to name a fault in one of them. */
interface StatementRow {
	line: number;
	text: (key: string) => string;
	fault: (code: ProblemCode, key: string, detail?: ProblemDetail) => Problem;
}

/**
 * A table of published figures (form `congbo`): each row has its own unit, period and source. Its
 * unit is looked up on the last day of its own period.
 */
export function readStatements(sheet: Sheet, layout: Layout, setting: Setting): Rows {
	const candidates: Candidate[] = [];
	const problems: Problem[] = [];
	for (const row of sheet.rows.slice(layout.bodyStart)) {
		if (row.cells.every((cell) => cell.trim() === '')) continue;
		const read = readStatement(statementRow(row, layout), layout, setting);
		candidates.push(read.candidate);
		problems.push(...read.problems);
	}
	return { candidates, summands: [], totals: [], silent: [], problems };
}

function statementRow({ line, cells }: Row, layout: Layout): StatementRow {
	const columnOf = (key: string) =>
		layout.columns.find(({ field, role }) => (field ? field.key === key : role === key));
	const text = (key: string) => cells[columnOf(key)?.index ?? -1]?.trim() ?? '';
	const fault = (code: ProblemCode, key: string, detail?: ProblemDetail) =>
		error(
			code,
			{ line, column: columnOf(key)?.header ?? null, field: key, cell: text(key) },
			detail
		);
	return { line, text, fault };
}

function readStatement(row: StatementRow, layout: Layout, { ground, period, indicators }: Setting) {
	const own =
		row.text('period') === '' ? period : readPeriod(row.text('period'), layout.form.calendar);
	const naming = { text: row.text('code') || row.text('unit'), column: null };
	const found = findUnit(own ? { ...ground, day: own.end } : ground, naming.text);
	const indicator = indicators.find(({ id }) => id === row.text('indicator'));
	const kind = KINDS.get(fold(row.text('kind')));
	const qualifier = QUALIFIERS.get(row.text('qualifier'));
	const value = readValue(row.text('value'), indicator);
	const problems = [
		...(own ? [] : [row.fault('period/unreadable', 'period')]),
		...(indicator ? [] : [row.fault('header/unknown-column', 'indicator')]),
		...(kind ? [] : [row.fault('number/unreadable', 'kind', { expected: 'result, goal' })]),
		...(qualifier
			? []
			: [row.fault('number/unreadable', 'qualifier', { expected: '= > < ≥ ≤ ≈' })]),
		...(value === null ? [row.fault('number/unreadable', 'value')] : []),
		...['source', 'quote'].flatMap((key) =>
			row.text(key) === '' ? [row.fault('number/missing', key)] : []
		)
	];
	const stated = kind && qualifier && value !== null && indicator;
	const statement: Statement | null = stated
		? {
				scope: row.text('scope'),
				indicator: indicator.id,
				kind,
				value,
				qualifier,
				source: row.text('source'),
				quote: row.text('quote')
			}
		: null;
	const { line } = row;
	const candidate = {
		line,
		naming,
		found,
		period: own,
		cells: new Map(),
		figures: new Map(),
		isRagged: false,
		statement
	};
	return { candidate, problems };
}

/**
 * A published value as plain decimal text: `99,95%` is `99.95`. `12.018` is a decimal of a rate and
 * twelve thousand and eighteen of what is counted.
 */
function readValue(text: string, indicator: Indicator | undefined): string | null {
	const plain = text.replace(/\s*%$/u, '');
	const count = indicator?.kind === 'count' ? readNumber(plain).value : null;
	if (count !== null) return String(count);
	return DECIMAL.test(plain) ? plain.replace(',', '.') : null;
}
