import { toNumber } from '../../core/figures/fraction.ts';
import type {
	MissingReport,
	PooledFigure,
	RankedRow,
	UnrankedRow
} from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import { peersJson } from '../../ui/format/peers-json.ts';
import { provenanceJson, releaseReferenceJson } from '../../ui/format/provenance-json.ts';
import { figureJson, unitReferenceJson } from '../../ui/format/serialization.ts';

/**
 * A ranking as the API gives it (docs/rules.md §8), ready for `JSON.stringify`. Counts keep every
 * digit: those beyond what a double holds are written as raw JSON numbers.
 */
export function rankingJson(answer: RankingResult) {
	const { ranking, release } = answer;
	const { id, start, end } = ranking.period;
	const standings = peerPositions(answer.peers);
	return {
		indicator: ranking.indicator,
		level: ranking.level,
		parent: ranking.parent,
		period: { id, start, end },
		geography: ranking.geography,
		release: releaseReferenceJson(release),
		coverage: ranking.coverage,
		total: ranking.total && figureJson(ranking.total),
		ranked: ranking.ranked.map((row) => ({
			...rankedJson(row),
			peers: peersJson(standings.get(row.unit.id))
		})),
		unranked: ranking.unranked.map((row) => ({
			...unrankedJson(row),
			...pooledJson(answer.pooled.get(row.unit.id))
		})),
		...provenanceJson(answer)
	};
}

function rankedJson(row: RankedRow) {
	return {
		rank: row.rank,
		tied: row.tied,
		unit: unitReferenceJson(row.unit),
		...figureJson(row.figure),
		interval: row.interval,
		rankRange: row.rankRange,
		against: row.against,
		previous: row.previous && {
			rank: row.previous.rank,
			value: toNumber(row.previous.figure)
		},
		moved: row.moved,
		report: row.reports.at(-1) ?? null,
		reports: row.reports
	};
}

/** The figure of a unit with few cases and the reports that are missing stand only where there are any. */
export function unrankedJson(row: UnrankedRow) {
	return {
		unit: unitReferenceJson(row.unit),
		reason: row.reason,
		...(row.figure ? { ...figureJson(row.figure), interval: row.interval } : {}),
		...(row.missing.length > 0 ? { missing: row.missing.map(neededJson) } : {})
	};
}

/** What a unit with few cases has over longer stretches. */
const pooledJson = (pooled: PooledFigure[] = []) =>
	pooled.length === 0
		? {}
		: { pooled: pooled.map(({ months, figure }) => ({ months, ...figureJson(figure) })) };

const neededJson = ({ unit, part }: MissingReport) => ({
	unit: unitReferenceJson(unit),
	period: part.id
});
