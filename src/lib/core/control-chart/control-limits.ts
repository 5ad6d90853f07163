import type { Figure } from '../model/ranking.ts';
import { medianRange, threeSigmaRange } from './binomial.ts';
import { totalOf } from '../figures/total.ts';

/** Fewer periods than this say nothing of how much a unit varies by itself. */
export const MIN_POINTS = 8;
/** Number of first periods that set the limits; later periods are compared with them. */
const BASELINE_POINTS = 12;
/** Periods in a row on one side of the middle: by chance alone no more than 1 in 128. */
export const RUN_LENGTH = 8;

type Side = 'above' | 'below';

/** A period of a control chart. Its limits depend on its own cases. */
export interface ControlPoint {
	/** Numerators within ordinary variation for this number of cases. */
	usual: [fewest: bigint, most: bigint];
	/** Beyond a limit; null: within what is usual. */
	beyond: Side | null;
	/** One of `RUN_LENGTH` or more in a row on this side of the centre. */
	run: Side | null;
}

export interface ControlLimits {
	/** The unit's own sum over its own sum, over the periods of the baseline. */
	centre: Figure;
	/** Number of periods that the centre line is computed from. */
	baseline: number;
	/** Points in the order of the figures; null where there is none. */
	points: (ControlPoint | null)[];
}

/** Is there something to find the cause of? */
export const isSpecialCause = (point: ControlPoint | null): boolean =>
	point !== null && (point.beyond !== null || point.run !== null);

/** Reason for missing limits: too few periods, or no variation in the baseline (all or none). */
export type NoLimits = 'too-few' | 'no-variation';

/**
 * A p chart (W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931; D. C.
 * Montgomery, Introduction to Statistical Quality Control, ch. 7) of one unit from its own history:
 * the centre is its rate over the first `BASELINE_POINTS` periods that have one, the limits of each period
 * are what chance leaves likely at that rate and with that period's cases (`threeSigmaRange`). A period is
 * unusual beyond them, or in a run of `RUN_LENGTH` on one side of the median (`medianRange`); all else is
 * the unit's ordinary variation and needs no explanation. Periods without a figure (null) are never
 * bridged: a run ends at them. Where there are very many cases the limits are narrow, since months
 * differ by more than chance.
 */
export function controlLimits(figures: readonly (Figure | null)[]): ControlLimits | NoLimits {
	const rates = figures.map((figure) => (figure && isRate(figure) ? figure : null));
	const known = rates.filter((rate) => rate !== null);
	if (known.length < MIN_POINTS) return 'too-few';
	const baseline = known.slice(0, BASELINE_POINTS);
	const centre = totalOf(baseline);
	if (!centre || centre.numerator === 0n || centre.numerator === centre.denominator)
		return 'no-variation';
	const runs = runsOf(rates.map((rate) => rate && sideOf(rate, centre)));
	return {
		centre,
		baseline: baseline.length,
		points: rates.map((rate, place) => rate && pointOf(rate, centre, runs[place] ?? null))
	};
}

/** Reports that contradict each other may take a share below 0 or above 1: then it is none. */
const isRate = ({ numerator, denominator }: Figure): boolean =>
	denominator !== null && denominator > 0n && numerator >= 0n && numerator <= denominator;

function pointOf(rate: Figure, centre: Figure, run: Side | null): ControlPoint {
	const [fewest, most] = threeSigmaRange(Number(rate.denominator), toShare(centre));
	const usual: [bigint, bigint] = [BigInt(fewest), BigInt(most)];
	const beyond = rate.numerator < usual[0] ? 'below' : rate.numerator > usual[1] ? 'above' : null;
	return { usual, beyond, run };
}

const toShare = ({ numerator, denominator }: Figure): number =>
	Number(numerator) / Number(denominator);

/** Side of the centre line; null for a period within the median range. */
function sideOf({ numerator, denominator }: Figure, centre: Figure): Side | null {
	const [low, high] = medianRange(Number(denominator), toShare(centre));
	return numerator > BigInt(high) ? 'above' : numerator < BigInt(low) ? 'below' : null;
}

/** Keeps the side of those that stand in a run long enough. */
function runsOf(sides: (Side | null)[]): (Side | null)[] {
	return sides.map((side, place) => {
		if (side === null) return null;
		const before = sides.slice(0, place).findLastIndex((other) => other !== side);
		const after = sides.findIndex((other, at) => at > place && other !== side);
		const length = (after < 0 ? sides.length : after) - before - 1;
		return length >= RUN_LENGTH ? side : null;
	});
}
