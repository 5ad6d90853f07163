import type { SeriesPoint } from '../model/answer.ts';
import type { SeriesAnswer } from '../model/side-by-side.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { intervalOf } from '../rank/interval.ts';
import { figureJson, unitJson } from './ranking-json.ts';
import { seriesTarget } from './series-target.ts';

/** A series as the API gives it (contract §8), ready for `JSON.stringify`. */
export function seriesJson(answer: SeriesAnswer) {
	const { unit, indicator, geography, release, installation, sample, sources } = answer;
	const { licence } = installation;
	return {
		unit: unitJson(unit),
		indicator: indicator.id,
		geography,
		release: release && {
			number: release.number,
			at: release.at,
			supersededBy: release.supersededBy
		},
		series: answer.points.map((point) => pointJson(point, answer)),
		sample,
		sampleNotice: sample ? m.sample_notice({}, { locale: 'vi' }) : null,
		licence: { id: licence.id, name: licence.name.vi, url: licence.url },
		sources: sources.map(({ unit: of, note, report }) => ({ unit: of, note, report }))
	};
}

/** Without a figure `value` and its counts are null and `reason` says why. */
function pointJson(point: SeriesPoint, answer: SeriesAnswer) {
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
			unit: unitJson(unit),
			from: from.map((part: { unit: Unit; share: string }) => ({
				unit: unitJson(part.unit),
				share: part.share
			}))
		}))
	};
}
