import { periodBefore, spanOf, type Period, type PeriodKind } from '../model/period.ts';
import type { PooledFigure } from '../model/ranking.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import { prepareQuestion } from './prepare.ts';
import type { RankingInput, RankingQuestion } from './question.ts';
import { preparedUnitValue } from './value.ts';

/** The stretches over which few cases are pooled, in months. */
export const POOLED_MONTHS = [3, 12] as const;

/** Over how many periods, this one included, 3 and 12 months go. */
const POOLED_SPANS: Partial<Record<PeriodKind, { months: number; periods: number }[]>> = {
	month: [
		{ months: 3, periods: 3 },
		{ months: 12, periods: 12 }
	],
	quarter: [{ months: 12, periods: 4 }],
	half: [{ months: 12, periods: 2 }]
};

/** The stretches over which few cases of a period are pooled, the shorter first. */
export function pooledSpans({ form, period }: Pick<RankingQuestion, 'form' | 'period'>): {
	months: number;
	span: Period;
}[] {
	return (POOLED_SPANS[period.kind] ?? []).flatMap(({ months, periods }) => {
		let first: Period | null = period;
		for (let step = 1; first && step < periods; step += 1)
			first = periodBefore(first, form.calendar);
		const span = first && spanOf(first.start, period.end, form.calendar);
		return span ? { months, span } : [];
	});
}

/**
 * Figures of units with few cases over the last 3 and 12 months: the sum of numerators over the sum
 * of denominators, by the same rules as any longer period (docs/rules.md §4.2). A span with a
 * missing report or without cases has no figure and is left out.
 */
export function poolFigures(
	question: RankingQuestion,
	units: readonly Unit[],
	input: RankingInput
): Map<UnitId, PooledFigure[]> {
	const spans = pooledSpans(question).map(({ months, span }) => ({
		months,
		prepared: prepareQuestion({ ...question, period: span }, input)
	}));
	return new Map(
		units.map((unit) => [
			unit.id,
			spans.flatMap(({ months, prepared }) => {
				const { figure } = preparedUnitValue(prepared, unit);
				return figure ? { months, figure } : [];
			})
		])
	);
}
