import type { SeriesPoint } from '../../core/model/result.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import type { Unit } from '../../core/model/unit.ts';
import { intervalOf } from '../../core/figures/interval.ts';
import { figureJson, unitReferenceJson } from '../../ui/format/serialization.ts';
import { seriesTarget } from './series-target.ts';
import { provenanceJson, releaseReferenceJson } from '../../ui/format/provenance-json.ts';

/** A series as the API gives it (docs/rules.md §8), ready for `JSON.stringify`. */
export function seriesJson(answer: SeriesResult) {
	const { unit, indicator, geography, release } = answer;
	return {
		unit: unitReferenceJson(unit),
		indicator: indicator.id,
		geography,
		release: releaseReferenceJson(release),
		series: answer.points.map((point) => pointJson(point, answer)),
		...provenanceJson(answer)
	};
}

/** Without a figure `value` and its counts are null and `reason` says why. */
function pointJson(point: SeriesPoint, answer: SeriesResult) {
	const { period, figure, reason, inherited, breaks } = point;
	const { id, start, end } = period;
	const nothing = { value: null, numerator: null, denominator: null };
	return {
		period: { id, start, end },
		...(figure ? figureJson(figure) : nothing),
		interval: figure && intervalOf(answer.indicator.kind, figure),
		target: seriesTarget(point, answer),
		reason,
		inherited,
		breaks: breaks.map(({ unit, effective, legalBasis, from }) => ({
			effective,
			legalBasis,
			unit: unitReferenceJson(unit),
			from: from.map((part: { unit: Unit; share: string }) => ({
				unit: unitReferenceJson(part.unit),
				share: part.share
			}))
		}))
	};
}
