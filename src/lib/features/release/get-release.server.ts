import type { Correction, ReleaseResult } from '../../core/model/result.ts';
import { correctionsBetween } from './corrections.server.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { ALL_DAYS, reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import { rankingRevisionsBetween } from './ranking-revisions.server.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { allReleases, headOfRelease } from '../../server/events/releases.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * A release, and each cell and rank in which it differs from the release before it. Throws `RequestError` where
 * there is no release with this number.
 */
export function getRelease(app: AppContext, number: string): ReleaseResult {
	const snapshot = snapshotOf(app, number);
	const { release } = snapshot;
	// the public sees releases only
	if (release === null) throw new RequestError('unknown-release', { given: number });
	const earlier = allReleases(app.store).find((other) => other.number === release.number - 1);
	const before = earlier ? snapshotOf(app, String(earlier.number)) : null;
	const { corrections, isDemo } = correctionsAgainst(app, before, snapshot);
	return {
		release: { ...release, head: headOfRelease(app.store, release) },
		previous: earlier ?? null,
		corrections,
		shifts: before ? rankingRevisionsBetween(app, before, snapshot, corrections) : [],
		installation: snapshot.catalogue.installation,
		isDemo,
		sources: []
	};
}

function correctionsAgainst(
	app: AppContext,
	before: AsOfSnapshot | null,
	after: AsOfSnapshot
): { corrections: Correction[]; isDemo: boolean } {
	if (before === null) return { corrections: [], isDemo: false };
	const parts = after.catalogue.forms
		.filter(({ content }) => content === 'counts')
		.map((form) => {
			const [then, now] = [before, after].map((snapshot) =>
				reportedRowsWithin(app, snapshot, form, ALL_DAYS)
			);
			if (!then || !now) return { corrections: [], isDemo: false };
			const corrections = correctionsBetween(then.rows, now.rows, form, after.units);
			const origins = [...then.origins.values(), ...now.origins.values()];
			return { corrections, isDemo: corrections.length > 0 && origins.includes('sample') };
		});
	return {
		corrections: parts.flatMap((part) => part.corrections),
		isDemo: parts.some((part) => part.isDemo)
	};
}
