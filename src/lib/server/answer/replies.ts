import type { PublishedReply } from '../../model/answer.ts';
import { indicatorOf } from '../../model/catalogue.ts';
import { spanOf } from '../../model/period.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { ReplyState } from '../../model/reply.ts';
import type { Unit } from '../../model/unit.ts';
import { spanKey } from '../../rank/periods.ts';
import { repliesPublished } from '../reply.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { formBehind } from './question.ts';

/** What a unit says of its figures as of an edition, the newest first. */
export const repliesOf = (world: World, edition: Edition, { id }: Unit): PublishedReply[] =>
	repliesPublished(world, { unit: id, cut: edition.cut }).flatMap(
		(state) => published(edition, state) ?? []
	);

/** What the units of a ranking say of just these figures of theirs, the newest first. */
export function repliesIn(
	world: World,
	edition: Edition,
	{ indicator, period, ranked, unranked }: Ranking
): PublishedReply[] {
	const shown = new Set([...ranked, ...unranked].map(({ unit }) => unit.id));
	return repliesPublished(world, { unit: null, cut: edition.cut })
		.filter((state) => state.indicator === indicator && shown.has(state.unit))
		.flatMap((state) => published(edition, state) ?? [])
		.filter((reply) => spanKey(reply.period) === spanKey(period));
}

/** Null where the edition does not know what it is about. */
function published(edition: Edition, state: ReplyState): PublishedReply | null {
	const unit = edition.units.byId.get(state.unit);
	const indicator = indicatorOf(edition.catalogue, state.indicator);
	if (!unit || !indicator) return null;
	const { calendar } = formBehind(edition, indicator);
	const period = spanOf(state.period.start, state.period.end, calendar);
	const { id, text, at } = state;
	return period && { id, unit, indicator: indicator.id, period, text, at };
}
