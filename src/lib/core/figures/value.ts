import type { Indicator } from '../model/indicator.ts';
import type { Figure, MissingReport, UnrankedReason } from '../model/ranking.ts';
import type { Unit } from '../model/unit.ts';
import { aggregateFigure } from './aggregate.ts';
import type { Formula } from './formula.ts';
import { partsOf } from './parts.ts';
import { prepareQuestion, type PreparedQuestion } from './prepare.ts';
import type { RankingInput, RankingQuestion } from './question.ts';
import type { Part } from './cover-period.ts';

interface Evidence {
	unit: Unit;
	/** Every missing required report, even if another reason applies. */
	missing: MissingReport[];
	/** Ids of the required reports that were received. */
	reports: string[];
	/** Its addend in the total: both sums, even if they give no value; null if not computable. */
	sums: Figure | null;
}

export type RankableValue = Evidence & { reason: null; figure: Figure };
/** The figure, present only for few cases. */
export type UnrankableValue = Evidence & { reason: UnrankedReason; figure: Figure | null };

/** The value of a unit, or the reason why it is not ranked. */
export type UnitValue = RankableValue | UnrankableValue;

/** The value of one unit (docs/rules.md §4.2), by the same rules as in a ranking. */
export function unitValue(question: RankingQuestion, unit: Unit, input: RankingInput): UnitValue {
	return preparedUnitValue(prepareQuestion(question, input), unit);
}

export function preparedUnitValue(prepared: PreparedQuestion, unit: Unit): UnitValue {
	const { formula, question, stated } = prepared;
	if (formula === null) {
		const reason = stated.has(unit.id) ? 'statement-only' : 'not-reported';
		const missing = [{ unit, part: question.period }];
		return { unit, missing, reports: [], sums: null, figure: null, reason };
	}
	const parts = partsOf(prepared, unit);
	const evidence = { unit, ...evidenceOf(parts) };
	const reason = reasonNotComputable(prepared, unit, parts);
	return reason === null
		? { ...evidence, ...assessFigure(formula, question.indicator, parts) }
		: { ...evidence, sums: null, figure: null, reason };
}

function evidenceOf(parts: Part[]): Pick<Evidence, 'missing' | 'reports'> {
	const rows = parts.flatMap((part) => part.rows);
	return {
		missing: parts.flatMap(({ period, missing }) =>
			missing.map((unit) => ({ unit, part: period }))
		),
		reports: [...new Set(rows.flatMap(({ report }) => report ?? []))]
	};
}

/** The first reason of docs/rules.md §4.4 that applies to a unit without a figure. */
function reasonNotComputable(
	{ due, stated }: PreparedQuestion,
	unit: Unit,
	parts: Part[]
): UnrankedReason | null {
	if (parts.some((part) => part.split)) return 'split';
	if (parts.every((part) => part.rows.length === 0)) {
		if (!due) return 'not-due';
		// checked before `not-reported`, which also applies here and would hide this reason
		return stated.has(unit.id) ? 'statement-only' : 'not-reported';
	}
	return parts.some((part) => part.missing.length > 0) ? 'incomplete' : null;
}

/** The sums and the figure; `reason` if there are no cases, or fewer than the minimum. */
function assessFigure(formula: Formula, { minimumDenominator }: Indicator, parts: Part[]) {
	const sums = aggregateFigure(
		formula,
		parts.map((part) => part.rows)
	);
	const cases = sums.denominator;
	if (cases !== null && cases <= 0n) return { sums, figure: null, reason: 'no-cases' } as const;
	if (cases !== null && cases < BigInt(minimumDenominator)) {
		return { sums, figure: sums, reason: 'few-cases' } as const;
	}
	return { sums, figure: sums, reason: null };
}
