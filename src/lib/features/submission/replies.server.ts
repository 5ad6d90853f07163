import { RequestError } from '../../core/model/request-error.ts';
import { randomUUID } from 'node:crypto';
import type { ActName } from '../../core/model/act.ts';
import { indicatorOf } from '../../core/model/catalogue.ts';
import type { Person } from '../../core/model/person.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type { Reply, ReplyState, ReplyStatus } from '../../core/model/reply.ts';
import type { AppContext } from '../../server/app-context.ts';
import { coversUnit } from '../../server/auth/unit-scope.ts';
import { runInTransaction } from '../../server/db/store.ts';
import type { ActionContext } from '../../server/events/act.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import { addReply, repliesAt, replySubject } from '../../server/events/replies.ts';
import { LATEST_SEQ } from '../../server/events/approved-reports.ts';

/** Largest length of a reply: it is read next to a figure. */
export const MAX_REPLY_LENGTH = 600;

/**
 * Says something publicly beside a figure of one's own unit; a reviewer decides as of a report.
 * Throws `RequestError`: `no-text`, or `unknown-reply` for a unit or figure that is not theirs.
 */
export function submitReply(
	app: AppContext,
	person: Person,
	reply: Omit<Reply, 'id'>,
	at: Date
): string {
	const text = plainText(reply.text).trim();
	if (text === '' || text.length > MAX_REPLY_LENGTH)
		throw new RequestError('no-text', { given: reply.indicator });
	const { units, catalogue } = app.reference;
	const unit = units.byId.get(reply.unit);
	const isOurs = unit && person.unit && coversUnit(units, person.unit, unit, reply.period.end);
	if (!isOurs || !indicatorOf(catalogue, reply.indicator))
		throw new RequestError('unknown-reply', { given: `${reply.unit} ${reply.indicator}` });
	const id = randomUUID();
	runInTransaction(app.store, () => {
		const digest = addReply(app.store, { ...reply, id, text });
		const act = { actor: person.name, act: 'replied', subject: replySubject(id) } as const;
		appendEvent(app.store, { ...act, at, reason: null, digest });
	});
	return id;
}

type ReplyDecision = Exclude<ReplyStatus, 'submitted'>;

const DECISION_ACTS: Record<ReplyDecision, ActName> = {
	approved: 'reply-approved',
	returned: 'reply-returned',
	withdrawn: 'reply-withdrawn'
};

const ALLOWED_STATES: Record<ReplyDecision, ReplyStatus[]> = {
	approved: ['submitted'],
	returned: ['submitted'],
	withdrawn: ['submitted', 'approved']
};

/** Approves, returns or withdraws a reply; a reason is needed but for an approval. */
export function decideReply(
	{ store }: AppContext,
	id: string,
	to: ReplyDecision,
	{ actor, at, reason }: ActionContext & { reason: string }
): void {
	const why = plainText(reason).trim();
	if (to === 'returned' && why === '') throw new RequestError('no-reason', { given: id });
	runInTransaction(store, () => {
		const known = repliesAt(store, { unit: null, cut: LATEST_SEQ }).find(
			(other) => other.id === id
		);
		if (!known) throw new RequestError('unknown-reply', { given: id });
		if (!ALLOWED_STATES[to].includes(known.status))
			throw new RequestError('illegal-move', { given: `${id} → ${to}` });
		if (to === 'approved' && known.author === actor)
			throw new RequestError('same-person', { given: id });
		const subject = replySubject(id);
		appendEvent(store, {
			at,
			actor,
			act: DECISION_ACTS[to],
			subject,
			reason: why || null,
			digest: null
		});
	});
}

/** Takes back what one's own unit said. */
export function withdrawReply(app: AppContext, person: Person, id: string, at: Date): void {
	const own = repliesOfReporter(app, person).find((other) => other.id === id);
	if (!own) throw new RequestError('unknown-reply', { given: id });
	decideReply(app, id, 'withdrawn', { actor: person.name, at, reason: '' });
}

/** Replies of the units of a reporter, the newest first. */
export function repliesOfReporter(
	{ store, reference }: AppContext,
	{ unit: duty }: Person
): ReplyState[] {
	if (duty === null) return [];
	return repliesAt(store, { unit: null, cut: LATEST_SEQ }).filter(({ unit: id, period }) => {
		const unit = reference.units.byId.get(id);
		return unit && coversUnit(reference.units, duty, unit, period.end);
	});
}

/** Replies that wait for a reviewer. */
export const waitingReplies = ({ store }: AppContext): ReplyState[] =>
	repliesAt(store, { unit: null, cut: LATEST_SEQ }).filter(({ status }) => status === 'submitted');
