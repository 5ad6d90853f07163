import { Refusal } from '../../model/refusal.ts';
import type { ScorecardAsk } from '../answer-scorecard.ts';
import { releases } from '../publish.ts';
import type { World } from '../world.ts';

/** A scorecard as a program asks for it: `level` and `period` must be named, no parent means all. */
export function apiScorecard(id: string, query: URLSearchParams, world: World): ScorecardAsk {
	return {
		id,
		level: query.get('level') ?? '',
		period: query.get('period') ?? '',
		parent: query.get('parent') || null,
		release: publicRelease(query, world)
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

/** What is in force but not published is not for the public. */
export function publicRelease(query: URLSearchParams, world: World): string {
	const release = query.get('release') || 'latest';
	if (release !== 'live') return release;
	const offers = releases(world).map(({ number, note }) => ({ id: String(number), label: note }));
	throw new Refusal('unknown-release', 404, 'live', offers);
}
