import type {
	ComponentScore,
	GroupScore,
	Points,
	ScorecardResult,
	ScoredUnit,
	UnitScore
} from '../../core/model/score.ts';
import { toNumber } from '../../core/figures/fraction.ts';
import { peerPositions, type PeerPosition } from '../../core/ranking/peer-groups.ts';
import { unitReferenceJson, integerJson } from '../../ui/format/serialization.ts';
import { releaseReferenceJson, termsJson } from '../../ui/format/provenance-json.ts';

/**
 * A scorecard's ranking as the API gives it, ready for `JSON.stringify`. Points stand as a number and
 * as the exact fraction it comes from; null where nothing could be assessed.
 */
export function scorecardJson(answer: ScorecardResult) {
	const { card, version, level, parent, period, release, ranking } = answer;
	const { id, start, end } = period;
	const standings = peerPositions(answer.peers);
	return {
		scorecard: card.id,
		validFrom: version.validFrom,
		maximum: version.maximum,
		level,
		parent: parent?.code ?? null,
		period: { id, start, end },
		geography: answer.geography,
		release: releaseReferenceJson(release),
		coverage: answer.coverage.map(({ component, indicator, period: own, assessed }) => ({
			component: component.id,
			indicator: indicator?.id ?? null,
			period: own && { id: own.id, start: own.start, end: own.end },
			maximum: component.maximum,
			assessed
		})),
		ranked: ranking.ranked.map((row) => ({
			rank: row.rank,
			tied: row.tied,
			rankAsWeightsShift: row.shifted,
			weightShifts: row.shifts,
			peers: scorePeersJson(standings.get(row.unit.id)),
			...scoreJson(row)
		})),
		unranked: ranking.unranked.map((row) => ({ reason: 'nothing-assessed', ...scoreJson(row) })),
		...termsJson(answer)
	};
}

/** Where a unit stands among those like it, a group each. */
const scorePeersJson = (standings: readonly PeerPosition<ScoredUnit>[] = []) =>
	standings.map(({ group: { dimension, value, ranked }, row: { rank, tied, shifted } }) => ({
		dimension,
		value,
		rank,
		tied,
		of: ranked.length,
		rankAsWeightsShift: shifted
	}));

const scoreJson = ({ unit, points, assessed, groups }: UnitScore) => ({
	unit: unitReferenceJson(unit),
	points: points && toNumber(points),
	exact: points && exactJson(points),
	assessed,
	groups: groups.map(groupJson)
});

const groupJson = ({ id, maximum, assessed, points, components }: GroupScore) => ({
	id,
	maximum,
	assessed,
	points: points && toNumber(points),
	components: components.map(componentJson)
});

function componentJson(score: ComponentScore) {
	const { component, indicator } = score;
	const { id, maximum } = component;
	const named = { id, indicator: indicator?.id ?? null, maximum };
	if (score.points === null) return { ...named, points: null, reason: score.reason };
	const { figure, points, hasFewCases, next } = score;
	return {
		...named,
		points: toNumber(points),
		exact: exactJson(points),
		numerator: integerJson(figure.numerator),
		denominator: figure.denominator === null ? null : integerJson(figure.denominator),
		fewCases: hasFewCases,
		next: next && { cases: integerJson(next.cases), points: toNumber(next.points) }
	};
}

/** As text: the terms of a sum of many fractions go beyond every number of JSON's readers. */
const exactJson = ({ numerator, denominator }: Points) => `${numerator}/${denominator}`;
