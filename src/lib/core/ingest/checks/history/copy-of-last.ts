import type { Problem } from '../../../model/problem.ts';
import type { HistoryCheckInput } from './history-check.ts';
import { createWarning } from '../../problems/create-problem.ts';

/**
 * All figures equal those of the period before. Only flows tell: a stock, such as the number of
 * villages, rightly stays. A few small figures may be equal by chance.
 */
export function copyOfLast({ entry, last, form, thresholds }: HistoryCheckInput): Problem[] {
	if (!last) return [];
	const { leastFigures, leastSum } = thresholds.copyOfLast;
	const flows = form.fields.flatMap(({ key, addUp }) =>
		addUp === 'sum' && entry.counts[key] != null ? key : []
	);
	const sum = flows.reduce((all, key) => all + (entry.counts[key] ?? 0), 0);
	const isCopy = flows.every((key) => entry.counts[key] === last.counts[key]);
	if (!isCopy || flows.length < leastFigures || sum < leastSum) return [];
	return [createWarning('history/copy-of-last', { line: entry.line }, { period: last.period.id })];
}
