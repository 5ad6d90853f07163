import type { Rule } from '../../model/form.ts';
import {
	PROBLEM_CODES,
	type Problem,
	type ProblemCode,
	type ProblemDetail
} from '../../model/problem.ts';
import { identitiesOf, sidesOf, type Sides, surelyBroken } from '../rows/evaluate-rule.ts';
import { suggestLostZeros, type LostZeros } from './lost-zeros.ts';
import { createError } from '../problems/create-problem.ts';
import { MAX_LISTED } from '../problems/collect-problems.ts';
import type { Candidate } from '../rows/rows.ts';
import { headersOf, type Check, type CheckInput } from './check.ts';

/**
 * Checks the rules of the form and the sums of derived fields. The problem is placed at the figure
 * whose correction is proven to fix the row, else at the total.
 */
export function formRules(): Check {
	let broken = 0;
	return { batch: (reading) => brokenRules(reading, () => (broken += 1) <= MAX_LISTED) };
}

function* brokenRules({ rows, layout }: CheckInput, isListed: () => boolean): Iterable<Problem> {
	const headers = headersOf(layout);
	const rules = [...identitiesOf(layout.form), ...layout.form.rules];
	for (const candidate of rows.candidates) {
		if (candidate.isRagged || candidate.statement) continue;
		for (const rule of rules) {
			const known = sidesOf(rule, candidate.figures);
			const sides = known ?? surelyBroken(rule, candidate.figures);
			if (!sides || sides.hold) continue;
			const terms = Object.keys({ ...rule.left, ...rule.right });
			const mends = rule.kind === 'equal' && isListed() && known !== null;
			const mending = mends ? suggestLostZeros(layout.form, candidate, terms) : null;
			const field = mending?.field ?? terms[0] ?? '';
			const place = placeOf(candidate, field, headers);
			yield {
				...createError(codeOf(rule), place, { rule: rule.id, ...factsOf(sides, mending) }),
				severity: rule.severity
			};
		}
	}
}

function placeOf({ line, cells }: Candidate, field: string, headers: ReadonlyMap<number, string>) {
	const cell = cells.get(field);
	const column = cell ? (headers.get(cell.column) ?? null) : null;
	return { line: cell?.line ?? line, column, field, cell: cell?.text ?? null };
}

/** Counts are kept exactly as numbers; sums of the largest of them are not, and go as text. */
const factsOf = ({ left, right, atLeast }: Sides, mending: LostZeros | null): ProblemDetail =>
	mending
		? { expected: mending.value, suggestion: mending.value }
		: { expected: exactFigure(right), found: exactFigure(left), ...boundOf(atLeast) };

const boundOf = (atLeast: Sides['atLeast']): ProblemDetail =>
	atLeast === undefined ? {} : { atLeast: atLeast === 'left' ? 'found' : 'expected' };

const exactFigure = (figure: bigint): number | string =>
	figure <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(figure) : String(figure);

/** A rule that only warns may have a code of its own: `team-size` is `history/team-size`. */
function codeOf({ id, kind, severity }: Rule): ProblemCode {
	const own = PROBLEM_CODES.find((code) => code === `history/${id}`);
	if (own && severity === 'warning') return own;
	return kind === 'equal' ? 'rule/identity' : 'rule/part-exceeds-whole';
}
