import type { Correction } from '../../core/model/result.ts';
import { hullOf } from '../../core/model/period.ts';
import type { Release } from '../../core/model/release.ts';
import type { ReleasePreview } from '../../core/model/review.ts';
import { correctionsBetween } from './corrections.server.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { allReleases } from '../../server/events/releases.ts';
import {
	lastPublishableSeq,
	movesSince,
	countReplyMovesSince,
	type UnpublishedMove
} from './unpublished-changes.server.ts';
import { countWaitingReports } from '../../server/events/waiting-reports.ts';
import { waitingReplies } from '../submission/replies.server.ts';
import { reportSummaryOf } from '../review/report-summary.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * Changes of the next release against the latest one, and the number of items that wait for review.
 */
export function getReleasePreview(app: AppContext): ReleasePreview {
	const { store } = app;
	const latest = allReleases(store)[0] ?? null;
	const moved = movesSince(store, latest?.cut ?? 0);
	const { corrections, isDemo } = correctionsOf(app, latest, moved);
	return {
		latest,
		moves: moved.map(({ act, at, reason, actor, ...facts }) => ({
			...reportSummaryOf(app, facts),
			act,
			at,
			reason,
			by: actorOf(store, actor)
		})),
		replies: countReplyMovesSince(store, latest?.cut ?? 0),
		corrections,
		isCatalogueNew: latest !== null && !hasSameReference(app, latest),
		waiting: { reports: countWaitingReports(store).count, replies: waitingReplies(app).length },
		cut: lastPublishableSeq(store),
		examples: app.reference.catalogue.installation.examples,
		isDemo: isDemo || moved.some((move) => move.isDemo)
	};
}

const hasSameReference = ({ reference }: AppContext, { catalogue, units }: Release): boolean =>
	catalogue === reference.catalogueHash && units === reference.unitsHash;

interface CorrectionSet {
	corrections: Correction[];
	/** Some figure among them may be demo data. */
	isDemo: boolean;
}

/**
 * Corrections of the forms and days that changed since; the whole past would be too large to
 * compare.
 */
function correctionsOf(
	app: AppContext,
	latest: Release | null,
	moved: UnpublishedMove[]
): CorrectionSet {
	if (latest === null) return { corrections: [], isDemo: false };
	const [before, after] = [snapshotOf(app, String(latest.number)), snapshotOf(app, 'live')];
	const parts = [...Map.groupBy(moved, ({ form }) => form)].map(([form, moves]) =>
		correctionsOfForm(app, { before, after }, form, moves)
	);
	return {
		corrections: parts.flatMap(({ corrections }) => corrections),
		isDemo: parts.some((part) => part.isDemo)
	};
}

function correctionsOfForm(
	app: AppContext,
	{ before, after }: { before: AsOfSnapshot; after: AsOfSnapshot },
	formId: string,
	moves: UnpublishedMove[]
): CorrectionSet {
	const form = after.catalogue.forms.find(({ id }) => id === formId);
	const days = hullOf(moves.map(({ period }) => period));
	if (form?.content !== 'counts' || days === null) return { corrections: [], isDemo: false };
	const then = reportedRowsWithin(app, before, form, days);
	const now = reportedRowsWithin(app, after, form, days);
	const corrections = correctionsBetween(then.rows, now.rows, form, after.units);
	const origins = [...then.origins.values(), ...now.origins.values()];
	return { corrections, isDemo: corrections.length > 0 && origins.includes('sample') };
}
