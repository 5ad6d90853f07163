/** Probability beyond three standard deviations on one side of a normal distribution: 1 in 741. */
const THREE_SIGMA_TAIL = 0.0013498980316301;
const SIGMAS = 3;
/** Beyond this variance the two ways below agree to within a case in a thousand of the spread. */
const MAX_EXACT_VARIANCE = 10_000;
/** Distance from the mean, in standard deviations, beyond which a weight is 0 in a double. */
const REACH_SIGMAS = 12;

/**
 * The fewest and the most of `cases` that chance alone leaves likely where each succeeds with this
 * probability (above 0, below 1): on either side no more than `THREE_SIGMA_TAIL` lies beyond them.
 *
 * Shewhart's p ± 3·√(p(1 − p)/n) (Montgomery, Introduction to Statistical Quality Control, ch. 7)
 * takes the binomial for symmetric. Of 60 dossiers at 98 % in time it is not: the upper limit would
 * lie above all 60 and the lower one would call five times too many months unusual. So the limits
 * are the exact quantiles of the binomial with the tails of three sigma, and the formula serves only
 * where there are so many cases that both are the same.
 */
export const threeSigmaRange = (
	cases: number,
	probability: number
): [fewest: number, most: number] =>
	quantileRange(cases, probability, { tail: THREE_SIGMA_TAIL, sigmas: SIGMAS });

/**
 * The median of the same: no more than half of all periods lie below the first or above the second.
 * Not the mean: of 100 dossiers at 99,9 % most months have all 100 in time, and lie above the mean.
 */
export const medianRange = (cases: number, probability: number): [number, number] =>
	quantileRange(cases, probability, { tail: 0.5, sigmas: 0 });

interface TailBound {
	tail: number;
	/** Distance of a limit from the mean at which the normal approximation gives the same tail. */
	sigmas: number;
}

function quantileRange(
	cases: number,
	probability: number,
	{ tail, sigmas }: TailBound
): [fewest: number, most: number] {
	const variance = cases * probability * (1 - probability);
	if (variance > MAX_EXACT_VARIANCE) {
		const [middle, reach] = [cases * probability, sigmas * Math.sqrt(variance)];
		return [Math.max(0, Math.ceil(middle - reach)), Math.min(cases, Math.floor(middle + reach))];
	}
	return [
		lowerQuantile(cases, probability, tail),
		// the most successes are the fewest failures
		cases - lowerQuantile(cases, 1 - probability, tail)
	];
}

/** The first number of which it is not too unlikely that there are so few or fewer. */
function lowerQuantile(cases: number, probability: number, tail: number): number {
	const { first, weights } = weightsOf(cases, probability);
	const all = weights.reduce((a, b) => a + b, 0);
	let below = 0;
	const place = weights.findIndex((weight) => (below += weight) > tail * all);
	return first + place;
}

/**
 * Probabilities of each number of successes, up to one common factor. They are computed from the
 * mode outwards by the ratio of neighbours: no factorial is needed and nothing overflows.
 */
function weightsOf(
	cases: number,
	probability: number
): { first: number; weights: [number, ...number[]] } {
	const odds = probability / (1 - probability);
	const middle = Math.min(cases, Math.floor((cases + 1) * probability));
	const reach =
		Math.ceil(REACH_SIGMAS * Math.sqrt(cases * probability * (1 - probability))) + REACH_SIGMAS;
	const first = Math.max(0, middle - reach);
	const last = Math.min(cases, middle + reach);
	const down: number[] = [];
	for (let k = middle, weight = 1; k > first; k -= 1)
		down.push((weight *= k / ((cases - k + 1) * odds)));
	const up: number[] = [];
	for (let k = middle, weight = 1; k < last; k += 1)
		up.push((weight *= ((cases - k) * odds) / (k + 1)));
	const [lowest = 1, ...rest] = [...down.toReversed(), 1, ...up];
	return { first, weights: [lowest, ...rest] };
}
