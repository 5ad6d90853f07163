import type { Indicator } from '../../core/model/indicator.ts';
import type { RankedRow, Ranking } from '../../core/model/ranking.ts';
import { toNumber } from '../../core/figures/fraction.ts';

/** The span of values that a picture covers. */
export interface Scale {
	min: number;
	max: number;
}

/** Rates are shown from a whole multiple of 5 % on. */
const STEP = 0.05;

/**
 * Rates start at the lowest interval, rounded down to 5 %, since nearly all of them lie near 100 %
 * and only differences count; everything drawn as a bar starts at 0.
 */
export function rankingScale(ranking: Ranking, indicator: Indicator): Scale {
	if (indicator.kind === 'rate') return { min: lowestRate(ranking.ranked), max: 1 };
	if (indicator.kind === 'coverage') return { min: 0, max: 1 };
	const values = ranking.ranked.map((row) => toNumber(row.figure));
	return { min: 0, max: Math.max(...values, 0) || 1 };
}

/** The scale with room for one more value, such as a target. */
export const extendScale = ({ min, max }: Scale, value: number | null): Scale =>
	value === null
		? { min, max }
		: { min: value < min ? roundDownToStep(value) : min, max: Math.max(max, value) };

const lowestRate = (rows: RankedRow[]): number =>
	roundDownToStep(Math.min(...rows.map((row) => row.interval?.[0] ?? toNumber(row.figure))));

/** The step of a scale of rates at or below a share: 0.8 for 0.802, 0.95 for 0.97. */
export const roundDownToStep = (share: number): number =>
	Math.max(0, Math.floor(Math.min(share, 1 - STEP) / STEP + 1e-9) * STEP);

/** Where a value lies on the scale, in per cent of its length with one decimal. */
export function percentOnScale({ min, max }: Scale, value: number): number {
	const share = (value - min) / (max - min);
	return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}
