import { randomUUID } from 'node:crypto';
import type { ActName } from '../model/act.ts';
import { indicatorOf } from '../model/catalogue.ts';
import type { Person } from '../model/person.ts';
import type { Reply, ReplyState, ReplyStatus } from '../model/reply.ts';
import type { UnitId } from '../model/unit.ts';
import { covers } from './auth/scope.ts';
import { inOneTransaction } from './db/open.ts';
import { repliesAt, replySubject } from './query/replies.ts';
import { LIVE } from './query/standing.ts';
import { RefusedAct } from './refused-act.ts';
import type { ReviewAct } from './review.ts';
import { record } from './store/events.ts';
import { addReply } from './store/replies.ts';
import type { World } from './world.ts';

/** As much as a reader reads beside a figure. */
export const LONGEST_REPLY = 600;

/**
 * Says something publicly beside a figure of one's own unit; a reviewer decides as of a report.
 * Throws `RefusedAct`: `no-text`, or `unknown-reply` for a unit or figure that is not theirs.
 */
export function reply(world: World, person: Person, said: Omit<Reply, 'id'>, at: Date): string {
	const text = said.text.trim();
	if (text === '' || text.length > LONGEST_REPLY) throw new RefusedAct('no-text', said.indicator);
	const { units, catalogue } = world.reference;
	const unit = units.byId.get(said.unit);
	const isOurs = unit && person.unit && covers(units, person.unit, unit, said.period.end);
	if (!isOurs || !indicatorOf(catalogue, said.indicator))
		throw new RefusedAct('unknown-reply', `${said.unit} ${said.indicator}`);
	const id = randomUUID();
	inOneTransaction(world.store, () => {
		const digest = addReply(world.store, { ...said, id, text });
		const act = { actor: person.name, act: 'replied', subject: replySubject(id) } as const;
		record(world.store, { ...act, at, reason: null, digest });
	});
	return id;
}

type Judgement = Exclude<ReplyStatus, 'submitted'>;

const ACT: Record<Judgement, ActName> = {
	approved: 'reply-approved',
	returned: 'reply-returned',
	withdrawn: 'reply-withdrawn'
};

const FROM: Record<Judgement, ReplyStatus[]> = {
	approved: ['submitted'],
	returned: ['submitted'],
	withdrawn: ['submitted', 'approved']
};

/** Approves, returns or withdraws a reply; a reason is needed but for an approval. */
export function judgeReply(
	{ store }: World,
	id: string,
	to: Judgement,
	{ actor, at, reason }: ReviewAct & { reason: string }
): void {
	const why = reason.trim();
	if (to === 'returned' && why === '') throw new RefusedAct('no-reason', id);
	inOneTransaction(store, () => {
		const known = repliesAt(store, { unit: null, cut: LIVE }).find((other) => other.id === id);
		if (!known) throw new RefusedAct('unknown-reply', id);
		if (!FROM[to].includes(known.status)) throw new RefusedAct('illegal-move', `${id} → ${to}`);
		if (to === 'approved' && known.author === actor) throw new RefusedAct('same-person', id);
		const subject = replySubject(id);
		record(store, { at, actor, act: ACT[to], subject, reason: why || null, digest: null });
	});
}

/** Takes back what one's own unit said. */
export function withdrawReply(world: World, person: Person, id: string, at: Date): void {
	const own = repliesOfDuty(world, person).find((other) => other.id === id);
	if (!own) throw new RefusedAct('unknown-reply', id);
	judgeReply(world, id, 'withdrawn', { actor: person.name, at, reason: '' });
}

/** What the units of a reporter said, the newest first. */
export function repliesOfDuty({ store, reference }: World, { unit: duty }: Person): ReplyState[] {
	if (duty === null) return [];
	return repliesAt(store, { unit: null, cut: LIVE }).filter(({ unit: id, period }) => {
		const unit = reference.units.byId.get(id);
		return unit && covers(reference.units, duty, unit, period.end);
	});
}

/** What waits for a reviewer. */
export const repliesWaiting = ({ store }: World): ReplyState[] =>
	repliesAt(store, { unit: null, cut: LIVE }).filter(({ status }) => status === 'submitted');

/** What a unit, or all units, say publicly, as of a release. */
export const repliesPublished = (
	{ store }: World,
	{ unit, cut }: { unit: UnitId | null; cut: number }
): ReplyState[] => repliesAt(store, { unit, cut }).filter(({ status }) => status === 'approved');
