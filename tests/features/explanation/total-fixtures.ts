import { fieldOf } from '../../../src/lib/core/model/form.ts';
import type { TotalExplanation, TotalShare } from '../../../src/lib/core/model/explanation.ts';
import type { RankingResult } from '../../../src/lib/core/model/result.ts';
import { sumFigures } from '../../../src/lib/core/figures/total.ts';
import { answerFor, onTime, tthc, type Row } from '../../ui/ranking-fixtures.ts';

// Explanation of the total of a small ranking, in the shape that the feature returns.

const ROWS: Row[] = [
	['Xã A', 40, 40],
	['Phường B', 390, 400],
	['Xã Ít', 3, 4],
	['Xã Không', 0, 0],
	['Xã Vắng']
];

const field = (key: string) => {
	const found = fieldOf(tthc, key);
	if (!found) throw new Error(`no field ${key}`);
	return found;
};

function sharesOf({ ranking }: RankingResult): TotalShare[] {
	const unranked = (reason: 'few-cases' | 'no-cases'): TotalShare[] =>
		ranking.unranked
			.filter((row) => row.reason === reason)
			.map(({ unit, figure, reports }) => ({
				...{ unit, reason, reports, place: null },
				sums: figure ?? { numerator: 0n, denominator: 0n }
			}));
	return [
		...ranking.ranked.map(({ unit, figure, rank, tied, reports }) => ({
			...{ unit, reports, sums: figure, place: { rank, tied }, reason: null }
		})),
		...unranked('few-cases'),
		...unranked('no-cases')
	];
}

/**
 * Explanation of a total, by default of two ranked communes, one with few cases, one without any,
 * and one that is not in it.
 */
export function totalOf(rows = ROWS, indicator = onTime): TotalExplanation {
	const answer = answerFor(rows, { indicator });
	const shares = sharesOf(answer);
	const sums = sumFigures(shares.map((share) => share.sums));
	const term = (key: string, sum: bigint | null) => ({
		...{ field: field(key), times: 1, addUp: 'sum' as const, sum }
	});
	return {
		release: answer.release,
		installation: answer.installation,
		isDemo: false,
		sources: [],
		ranking: answer.ranking,
		indicator,
		form: tthc,
		parent: answer.parent,
		formula: {
			numerator: [term(indicator.denominator ? 'good' : 'done', sums && sums.numerator)],
			denominator: indicator.denominator && [term('done', sums && sums.denominator)]
		},
		sums,
		shares,
		isOfParts: false
	};
}
