import type { RankingAnswer } from '../model/answer.ts';
import type { Figure } from '../model/ranking.ts';
import { compareFigures } from '../rank/fraction.ts';

/** What was aimed at for the year in which the period ends, and how many ranked units miss it. */
export interface Target {
	year: string;
	figure: Figure;
	missed: number;
}

/** Null where no target was set for that year. Compared as exact fractions, as ranks are. */
export function targetOf({ indicator, ranking }: RankingAnswer): Target | null {
	const year = ranking.period.end.slice(0, 4);
	const aim = indicator.targets[year];
	if (!aim) return null;
	const figure = { numerator: BigInt(aim[0]), denominator: BigInt(aim[1]) };
	const wrongSide = indicator.direction === 'higher' ? -1 : 1;
	const missed = ranking.ranked.filter(
		(row) => Math.sign(compareFigures(row.figure, figure)) === wrongSide
	).length;
	return { year, figure, missed };
}
