import type { Indicator } from '../../model/indicator.ts';
import { ZERO_WIDTH, foldText } from '../../model/fold-text.ts';
import type { Problem, ProblemCode, ProblemDetail } from '../../model/problem.ts';
import type { Statement } from '../../model/report.ts';
import { readNumber } from './read-number.ts';

/** The texts of a row by key of the form's field, and how to name a fault in one of them. */
export interface StatementRow {
	line: number;
	text: (key: string) => string;
	fault: (code: ProblemCode, key: string, detail?: ProblemDetail) => Problem;
}

/** A published figure; null where a part of it could not be read. */
interface StatementResult {
	statement: Statement | null;
	problems: Problem[];
}

const KINDS = new Map<string, Statement['kind']>([
	['', 'result'],
	['result', 'result'],
	[foldText('kết quả'), 'result'],
	['goal', 'goal'],
	[foldText('mục tiêu'), 'goal'],
	[foldText('chỉ tiêu'), 'goal'],
	[foldText('kế hoạch'), 'goal']
]);
const SIGNS = ['=', '>', '<', '≥', '≤', '≈'] as const;
const QUALIFIERS = new Map<string, Statement['qualifier']>([
	...SIGNS.map((sign) => [sign, sign] as const),
	['', '='],
	['>=', '≥'],
	['<=', '≤'],
	['~', '≈'],
	['~<', '≈']
]);
const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;

/** The figure of a row; its unit and period are read elsewhere. Source and quote are never blank. */
export function readStatement(row: StatementRow, indicators: Indicator[]): StatementResult {
	const indicator = findIndicator(row.text('indicator'), indicators);
	const kind = KINDS.get(foldText(row.text('kind')));
	const { sign, figure } = splitSign(row.text('value'));
	const qualifier = readQualifier(row.text('qualifier'), sign);
	const value = readValue(figure, indicator);
	const [scope, source, quote] = [row.text('scope'), row.text('source'), row.text('quote')];
	const problems: Problem[] = [];
	if (!indicator) problems.push(row.fault('header/unknown-column', 'indicator'));
	if (!kind) problems.push(row.fault('number/unreadable', 'kind', { expected: 'result, goal' }));
	if (!qualifier)
		problems.push(row.fault('number/unreadable', 'qualifier', { expected: SIGNS.join(' ') }));
	if (value === null) problems.push(row.fault('number/unreadable', 'value'));
	if (source === '') problems.push(row.fault('number/missing', 'source'));
	if (quote === '') problems.push(row.fault('number/missing', 'quote'));
	if (!indicator || !kind || !qualifier || value === null) return { statement: null, problems };
	const statement = { scope, indicator: indicator.id, kind, value, qualifier, source, quote };
	return { statement, problems };
}

/** Finds an indicator by its id or its Vietnamese name. */
const findIndicator = (text: string, indicators: Indicator[]): Indicator | undefined =>
	indicators.find(({ id, label }) => id === text || foldText(label.vi) === foldText(text));

const SIGN = /^(?:>=|<=|~<|[=><≥≤≈~])/u;

/** `≥ 98%`: the sign may stand before the figure, as it was printed. */
function splitSign(text: string): { sign: string; figure: string } {
	const cell = text.replace(ZERO_WIDTH, '').trim();
	const sign = SIGN.exec(cell)?.[0] ?? '';
	return { sign, figure: cell.slice(sign.length).trim() };
}

/** Undefined where it is none, or where the sign before the figure says otherwise. */
function readQualifier(text: string, sign: string): Statement['qualifier'] | undefined {
	const qualifier = QUALIFIERS.get(text);
	if (sign === '') return qualifier;
	const printed = QUALIFIERS.get(sign);
	return text === '' || qualifier === printed ? printed : undefined;
}

/**
 * A published value as plain decimal text: `99,95%` is `99.95`. `12.018` is a decimal of a rate and
 * twelve thousand and eighteen of what is counted.
 */
function readValue(text: string, indicator: Indicator | undefined): string | null {
	const plain = text.replace(/\s*[%％]$/u, '');
	const count = indicator?.kind === 'count' ? readNumber(plain).value : null;
	if (count !== null) return String(count);
	return DECIMAL.test(plain) ? plain.replace(',', '.') : null;
}
