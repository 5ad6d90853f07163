import type { RankingResult } from '../model/answer.ts';
import type {
	Figure,
	MissingReport,
	PooledFigure,
	RankedRow,
	UnrankedRow
} from '../model/ranking.ts';
import type { Unit } from '../model/unit.ts';
import { toNumber } from '../rank/fraction.ts';
import { peerPositions } from '../rank/peer-groups.ts';
import { peersJson } from './peers-json.ts';
import { provenanceJson, releaseReferenceJson } from './provenance-json.ts';

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

export const unitReferenceJson = ({ code, name, validFrom }: Unit) => ({ code, name, validFrom });

/** Null as value where the denominator is 0. */
export function figureJson(figure: Figure) {
	return {
		value: figure.denominator === 0n ? null : toNumber(figure),
		numerator: integerJson(figure.numerator),
		denominator: figure.denominator === null ? null : integerJson(figure.denominator)
	};
}

/** A whole number with all its digits. */
export function integerJson(whole: bigint): unknown {
	return Number.isSafeInteger(Number(whole)) ? Number(whole) : JSON.rawJSON(String(whole));
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
