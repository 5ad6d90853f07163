import type { PublishedReply } from '../../model/answer.ts';
import { indicatorOf } from '../../model/catalogue.ts';
import { spanOf } from '../../model/period.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { ReplyState } from '../../model/reply.ts';
import type { Unit } from '../../model/unit.ts';
import { spanKey } from '../../rank/periods.ts';
import { approvedReplies } from '../reply.ts';
import type { AppContext } from '../world.ts';
import type { AsOfSnapshot } from './edition.ts';
import { formOfIndicator } from './question.ts';

/** What a unit says of its figures as of a snapshot, the newest first. */
export const publishedRepliesOf = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ id }: Unit
): PublishedReply[] =>
	approvedReplies(app, { unit: id, cut: snapshot.cut }).flatMap(
		(state) => publishedReplyOf(snapshot, state) ?? []
	);

/** What the units of a ranking say of just these figures of theirs, the newest first. */
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
