import {
	indicatorOf,
	type Catalogue,
	type Scorecard,
	type ScorecardComponent
} from '../../model/catalogue.ts';
import { isDay } from '../../model/day.ts';
import type { Fault } from './broken-reference.ts';
import { scorecardFile } from './files.ts';
import { repeated } from './repeated.ts';

type Found = Omit<Fault, 'file'>;
type Group = Scorecard['groups'][number];

/** That the points of a scorecard add up, and that what it measures exists. */
export function checkScorecard(catalogue: Catalogue, card: Scorecard): Fault[] {
	const components = card.groups.flatMap((group) => group.components);
	const ids = [...card.groups, ...components].map(({ id }) => id);
	const faults = [
		...(isDay(card.validFrom)
			? []
			: [{ place: '/validFrom', expected: 'a day that exists', found: card.validFrom }]),
		...[...repeated(ids)].map((at) => ({
			place: '/groups',
			expected: 'ids that stand once',
			found: String(ids[at])
		})),
		...addsUp(card.maximum, card.groups, '/groups'),
		...card.groups.flatMap((group, at) => checkGroup(catalogue, group, `/groups/${at}`))
	];
	return faults.map((fault) => ({ file: scorecardFile(card.id), ...fault }));
}

function checkGroup(catalogue: Catalogue, group: Group, place: string): Found[] {
	return [
		...addsUp(group.maximum, group.components, `${place}/components`),
		...group.components.flatMap((component, at) =>
			checkComponent(catalogue, component, `${place}/components/${at}`)
		)
	];
}

function addsUp(maximum: number, parts: { maximum: number }[], place: string): Found[] {
	const sum = parts.reduce((points, part) => points + part.maximum, 0);
	if (sum === maximum) return [];
	return [{ place, expected: `maxima that add up to ${maximum}`, found: String(sum) }];
}

function checkComponent(
	catalogue: Catalogue,
	{ indicator, threshold, steps, maximum }: ScorecardComponent,
	place: string
): Found[] {
	const scales = [threshold, steps].filter((scale) => scale !== undefined).length;
	if (indicator === null)
		return scales === 0
			? []
			: [{ place, expected: 'neither threshold nor steps without an indicator' }];
	return [
		...(indicatorOf(catalogue, indicator)
			? []
			: [{ place: `${place}/indicator`, expected: 'the id of an indicator', found: indicator }]),
		...(scales === 1 ? [] : [{ place, expected: 'either threshold or steps' }]),
		...(steps ?? [])
			.filter(({ points }) => points > maximum)
			.map(({ points }) => ({
				place: `${place}/steps`,
				expected: `at most ${maximum} points`,
				found: String(points)
			}))
	];
}
