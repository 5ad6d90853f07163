import type { Points, ScoredUnit, ScoreRanking, UnitScore } from '../model/score.ts';
import { compareFigures } from '../figures/fraction.ts';
import { compareByName } from '../figures/order.ts';
import { addPoints, wholePoints } from './points.ts';

type ScoreWithPoints = UnitScore & { points: Points };

/**
 * Units by points, most first, by exact comparison; equal points share a rank and the next ranks are
 * skipped: 1, 2, 2, 4. A unit without any assessed component has no rank.
 */
export function rankScores(scores: UnitScore[]): ScoreRanking {
	const sorted = scores
		.filter((score): score is ScoreWithPoints => score.points !== null)
		.sort((a, b) => compareFigures(b.points, a.points) || compareByName(a.unit, b.unit));
	const ranks = ranksOf(sorted.map(({ points }) => points));
	const holders = Map.groupBy(ranks, (rank) => rank);
	const shifts = shiftsOf(sorted);
	return {
		ranked: sorted.map((score, at) => {
			const rank = ranks[at] ?? 0;
			const tied = (holders.get(rank)?.length ?? 0) > 1;
			return { ...score, rank, tied, ...rankShifts(rank, at, shifts) };
		}),
		unranked: scores
			.filter(({ points }) => points === null)
			.sort((a, b) => compareByName(a.unit, b.unit))
	};
}

/** The rank of each unit, in the given order. */
function ranksOf(points: Points[]): number[] {
	const order = points.map((_, at) => at);
	const at = (index: number): Points => points[index] ?? wholePoints(0);
	order.sort((a, b) => compareFigures(at(b), at(a)));
	const ranks = new Array<number>(points.length).fill(1);
	let rank = 1;
	for (const [place, index] of order.entries()) {
		const before = order[place - 1];
		if (before !== undefined && compareFigures(at(before), at(index)) !== 0) rank = place + 1;
		ranks[index] = rank;
	}
	return ranks;
}

/** The ranks of all units, in the given order, for one changed maximum. */
interface ShiftedRanks {
	group: string;
	more: number[];
	less: number[];
}

/**
 * Ranks with the maximum of each group in turn a tenth larger or smaller, the other groups
 * unchanged. A unit reaches the same share of the maximum, so its points change by a tenth.
 */
function shiftsOf(scores: ScoreWithPoints[]): ShiftedRanks[] {
	const groups = scores[0]?.groups.map(({ id }) => id) ?? [];
	return groups.map((group, at) => {
		const ranksWith = (sign: bigint): number[] =>
			ranksOf(scores.map(({ points, groups }) => shiftPoints(points, groups[at], sign)));
		return { group, more: ranksWith(1n), less: ranksWith(-1n) };
	});
}

function shiftPoints(total: Points, group: UnitScore['groups'][number] | undefined, sign: bigint) {
	if (!group?.points) return total;
	const { numerator, denominator } = group.points;
	return addPoints(total, { numerator: sign * numerator, denominator: denominator * 10n });
}

/** Ranks with the maximum of each group a tenth larger and smaller, and the range of these ranks. */
function rankShifts(
	rank: number,
	at: number,
	all: ShiftedRanks[]
): Pick<ScoredUnit, 'shifts' | 'shifted'> {
	const shifts = all.map(({ group, more, less }) => ({
		group,
		more: more[at] ?? rank,
		less: less[at] ?? rank
	}));
	const ranks = [rank, ...shifts.flatMap(({ more, less }) => [more, less])];
	return { shifts, shifted: [Math.min(...ranks), Math.max(...ranks)] };
}
