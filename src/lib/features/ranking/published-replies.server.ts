import { spanKey } from '../../core/figures/periods.ts';
import { indicatorOf } from '../../core/model/catalogue.ts';
import { spanOf } from '../../core/model/period.ts';
import type { Ranking } from '../../core/model/ranking.ts';
import type { ReplyState } from '../../core/model/reply.ts';
import type { PublishedReply } from '../../core/model/result.ts';
import type { Unit, UnitId } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { repliesAt } from '../../server/events/replies.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { formOfIndicator } from './ranking-question.server.ts';

/** Public replies of a unit as of a snapshot, the newest first. */
export const publishedRepliesOf = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ id }: Unit
): PublishedReply[] =>
	approvedReplies(app, { unit: id, cut: snapshot.cut }).flatMap(
		(state) => publishedReplyOf(snapshot, state) ?? []
	);

/** Public replies of the units of a ranking about their figures in it, the newest first. */
export function publishedRepliesIn(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ indicator, period, ranked, unranked }: Ranking
): PublishedReply[] {
	const shown = new Set([...ranked, ...unranked].map(({ unit }) => unit.id));
	return approvedReplies(app, { unit: null, cut: snapshot.cut })
		.filter((state) => state.indicator === indicator && shown.has(state.unit))
		.flatMap((state) => publishedReplyOf(snapshot, state) ?? [])
		.filter((reply) => spanKey(reply.period) === spanKey(period));
}

/** Null where the snapshot does not know what it is about. */
function publishedReplyOf(snapshot: AsOfSnapshot, state: ReplyState): PublishedReply | null {
	const unit = snapshot.units.byId.get(state.unit);
	const indicator = indicatorOf(snapshot.catalogue, state.indicator);
	if (!unit || !indicator) return null;
	const { calendar } = formOfIndicator(snapshot, indicator);
	const period = spanOf(state.period.start, state.period.end, calendar);
	const { id, text, at } = state;
	return period && { id, unit, indicator: indicator.id, period, text, at };
}

/** Approved replies of a unit, or of all units, as of a release. */
export const approvedReplies = (
	{ store }: AppContext,
	{ unit, cut }: { unit: UnitId | null; cut: number }
): ReplyState[] => repliesAt(store, { unit, cut }).filter(({ status }) => status === 'approved');
