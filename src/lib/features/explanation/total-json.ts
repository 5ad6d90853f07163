import type { TotalExplanation, TotalShare } from '../../core/model/explanation.ts';
import { formulaJson, periodJson } from './explanation-json.ts';
import { explanationApiHref, explanationLink } from '../../ui/link.ts';
import { figureJson, unitReferenceJson } from '../../ui/format/serialization.ts';
import { unrankedJson } from '../ranking/ranking-json.ts';
import { provenanceJson, releaseReferenceJson } from '../../ui/format/provenance-json.ts';

/**
 * What a total is made of as the API gives it: formula with sums, each unit in it with its two sums
 * and reports, and each unit that is not in it with the reason. `explain` leads on to the cells.
 */
export function totalJson(answer: TotalExplanation) {
	const { ranking, release, sums, shares } = answer;
	const inside = new Set(shares.map(({ unit }) => unit.id));
	return {
		indicator: ranking.indicator,
		level: ranking.level,
		parent: ranking.parent,
		period: periodJson(ranking.period),
		geography: ranking.geography,
		release: releaseReferenceJson(release),
		coverage: ranking.coverage,
		...(sums ? figureJson(sums) : { value: null, numerator: null, denominator: null }),
		formula: formulaJson(answer.formula),
		units: shares.map((share) => shareJson(share, answer)),
		excluded: ranking.unranked.filter(({ unit }) => !inside.has(unit.id)).map(unrankedJson),
		...provenanceJson(answer)
	};
}

function shareJson({ unit, sums, place, reason, reports }: TotalShare, answer: TotalExplanation) {
	const link = { ...explanationLink(answer, unit), release: answer.release?.number };
	return {
		unit: unitReferenceJson(unit),
		rank: place?.rank ?? null,
		tied: place?.tied ?? null,
		reason,
		...figureJson(sums),
		reports,
		explain: explanationApiHref(link)
	};
}
