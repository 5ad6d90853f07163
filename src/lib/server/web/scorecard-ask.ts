import type { ScorecardAsk, UnitScoreAsk } from '../answer-scorecard.ts';
import type { World } from '../world.ts';
import { publicRelease } from './ranking-ask.ts';

/** A scorecard as a program asks for it: `level` and `period` must be named, no parent means all. */
export function apiScorecard(id: string, query: URLSearchParams, world: World): ScorecardAsk {
	return {
		id,
		level: query.get('level') ?? '',
		period: query.get('period') ?? '',
		parent: query.get('parent') || null,
		geography: query.get('geography') || 'period',
		release: publicRelease(query.get('release') || null, world)
	};
}

/** As a reader comes to it: communes of the installation's own province, in the latest period. */
export function pageScorecard(id: string, query: URLSearchParams, world: World): ScorecardAsk {
	const { province } = world.reference.catalogue.installation;
	return {
		...apiScorecard(id, query, world),
		level: query.get('level') ?? 'commune',
		period: query.get('period') || 'latest',
		parent: query.has('parent') ? query.get('parent') || null : province
	};
}

/** The points of one unit, in the latest period where none is named. */
export function pageUnitScore(
	{ id, code }: Pick<UnitScoreAsk, 'id' | 'code'>,
	query: URLSearchParams,
	world: World
): UnitScoreAsk {
	const { geography, release } = apiScorecard(id, query, world);
	return { id, code, period: query.get('period') || 'latest', geography, release };
}
