import type { Catalogue, Scorecard, ScorecardVersion } from '../../core/model/catalogue.ts';
import { isDay } from '../../core/model/day.ts';
import { componentsOf } from '../../core/model/score.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { checkComponent } from './check-components.ts';
import { scorecardFile } from './file-paths.ts';
import { repeated } from './repeated-indexes.ts';

type FaultDetails = Omit<ReferenceFault, 'file'>;
type Group = ScorecardVersion['groups'][number];

/** Checks that the points of a scorecard add up and that its indicators exist, in every version. */
export function checkScorecard(catalogue: Catalogue, card: Scorecard): ReferenceFault[] {
	const earlier = card.earlier ?? [];
	const days = [card, ...earlier].map(({ validFrom }) => validFrom);
	const faults = [
		...checkVersion(catalogue, card, ''),
		...earlier.flatMap((version, at) => checkVersion(catalogue, version, `/earlier/${at}`)),
		...days.flatMap((day, at) => {
			const after = days[at - 1];
			return after === undefined || day < after
				? []
				: [
						{ place: `/earlier/${at - 1}/validFrom`, expected: `a day before ${after}`, found: day }
					];
		})
	];
	return faults.map((fault) => ({ file: scorecardFile(card.id), ...fault }));
}

function checkVersion(
	catalogue: Catalogue,
	version: ScorecardVersion,
	place: string
): FaultDetails[] {
	const { validFrom, groups, maximum } = version;
	const ids = [...groups, ...componentsOf(version)].map(({ id }) => id);
	return [
		...(isDay(validFrom)
			? []
			: [{ place: `${place}/validFrom`, expected: 'a day that exists', found: validFrom }]),
		...[...repeated(ids)].map((at) => ({
			place: `${place}/groups`,
			expected: 'ids that stand once',
			found: String(ids[at])
		})),
		...checkMaximum(maximum, groups, `${place}/groups`),
		...groups.flatMap((group, at) => checkGroup(catalogue, group, `${place}/groups/${at}`))
	];
}

function checkGroup(catalogue: Catalogue, group: Group, place: string): FaultDetails[] {
	return [
		...checkMaximum(group.maximum, group.components, `${place}/components`),
		...group.components.flatMap((component, at) =>
			checkComponent(catalogue, component, `${place}/components/${at}`)
		)
	];
}

function checkMaximum(
	maximum: number,
	parts: { maximum: number }[],
	place: string
): FaultDetails[] {
	const sum = parts.reduce((points, part) => points + part.maximum, 0);
	if (sum === maximum) return [];
	return [{ place, expected: `maxima that add up to ${maximum}`, found: String(sum) }];
}
