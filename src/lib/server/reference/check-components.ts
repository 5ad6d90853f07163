import {
	indicatorOf,
	type Catalogue,
	type ScorecardComponent
} from '../../core/model/catalogue.ts';
import type { ReferenceFault } from './broken-reference.ts';

type FaultDetails = Omit<ReferenceFault, 'file'>;

/** Checks that a component names an indicator that can give points, and exactly one scale. */
export function checkComponent(
	catalogue: Catalogue,
	component: ScorecardComponent,
	place: string
): FaultDetails[] {
	const { indicator, threshold, steps } = component;
	const scales = [threshold, steps].filter((scale) => scale !== undefined).length;
	if (indicator === null)
		return scales === 0
			? []
			: [{ place, expected: 'neither threshold nor steps without an indicator' }];
	return [
		...checkIndicator(catalogue, indicator, place),
		...(scales === 1 ? [] : [{ place, expected: 'either threshold or steps' }]),
		// 0 is reached by nobody's doing, and nothing can be held in proportion to it
		...(threshold?.[0] === 0
			? [{ place: `${place}/threshold`, expected: 'a threshold above 0', found: '0' }]
			: []),
		...checkSteps(component, place)
	];
}

function checkIndicator(catalogue: Catalogue, id: string, place: string): FaultDetails[] {
	const indicator = indicatorOf(catalogue, id);
	const at = `${place}/indicator`;
	if (!indicator) return [{ place: at, expected: 'the id of an indicator', found: id }];
	return indicator.direction === 'higher'
		? []
		: [{ place: at, expected: 'an indicator of which higher is better', found: id }];
}

function checkSteps({ steps = [], maximum }: ScorecardComponent, place: string): FaultDetails[] {
	const falls = steps.every((step, at) => {
		const above = steps[at - 1];
		return (
			above === undefined ||
			(step.points < above.points && isFractionBelow(step.atLeast, above.atLeast))
		);
	});
	return [
		...steps
			.filter(({ points }) => points > maximum)
			.map(({ points }) => ({
				place: `${place}/steps`,
				expected: `at most ${maximum} points`,
				found: String(points)
			})),
		...(falls
			? []
			: [
					{ place: `${place}/steps`, expected: 'the highest step first, each below the one before' }
				])
	];
}

type Fraction = [numerator: number, denominator: number];

const isFractionBelow = ([a, b]: Fraction, [c, d]: Fraction): boolean =>
	BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b);
