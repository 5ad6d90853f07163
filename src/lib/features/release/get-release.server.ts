import type { Correction, ReleaseResult } from '../../core/model/result.ts';
import { correctionsBetween } from './corrections.server.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { ALL_DAYS, reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import { revisionSteps } from './ranking-revisions.server.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { allReleases, headOfRelease } from '../../server/events/releases.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInTurns } from '../../server/http/request-turns.ts';

/**
 * A release, and each cell and rank in which it differs from the release before it. Throws `RequestError` where
 * there is no release with this number.
 */
export const getRelease = (app: AppContext, number: string): Promise<ReleaseResult> =>
	runInTurns(releaseSteps(app, number));

/** Works in steps: the first page of a release ranks all units twice for each correction. */
export function* releaseSteps(app: AppContext, number: string): Generator<void, ReleaseResult> {
	const snapshot = snapshotOf(app, number);
	const { release } = snapshot;
	// the public sees releases only
	if (release === null) throw new RequestError('unknown-release', { given: number });
	const earlier = allReleases(app.store).find((other) => other.number === release.number - 1);
	const before = earlier ? snapshotOf(app, String(earlier.number)) : null;
	const { corrections, isDemo } = yield* correctionSteps(app, before, snapshot);
	return {
		release: { ...release, head: headOfRelease(app.store, release) },
		previous: earlier ?? null,
		corrections,
		shifts: before ? yield* revisionSteps(app, before, snapshot, corrections) : [],
		installation: snapshot.catalogue.installation,
		isDemo,
		sources: []
	};
}

/** Compares two releases; each step reads or compares the rows of one form. */
function* correctionSteps(
	app: AppContext,
	before: AsOfSnapshot | null,
	after: AsOfSnapshot
): Generator<void, { corrections: Correction[]; isDemo: boolean }> {
	const all: Correction[] = [];
	let isDemo = false;
	if (before === null) return { corrections: all, isDemo };
	const forms = after.catalogue.forms.filter(({ content }) => content === 'counts');
	for (const form of forms) {
		const then = reportedRowsWithin(app, before, form, ALL_DAYS);
		yield;
		const now = reportedRowsWithin(app, after, form, ALL_DAYS);
		yield;
		const corrections = correctionsBetween(then.rows, now.rows, form, after.units);
		const origins = [...then.origins.values(), ...now.origins.values()];
		isDemo ||= corrections.length > 0 && origins.includes('sample');
		all.push(...corrections);
		yield;
	}
	return { corrections: all, isDemo };
}
