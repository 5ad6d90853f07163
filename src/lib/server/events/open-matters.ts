import type { ActName } from '../../core/model/act.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { preparedOnce } from '../db/prepared-once.ts';
import type { Store } from '../db/store.ts';

/** A report or reply that waits for a decision, or that was returned and not submitted again. */
export interface OpenMatter {
	kind: 'report' | 'reply';
	/** Public id of the report; `reply:` and the id of the reply. */
	subject: string;
	/** Form or indicator, sender and period: the next submission with the same key takes its place. */
	key: string;
	/** User name of the sender. */
	by: string;
	unit: UnitId | null;
	state: 'waiting' | 'returned';
	/** User name of the last comment while it waits; null without a comment. */
	commentedBy: string | null;
	/** Another one with the same key came while it waited. */
	isReplaced: boolean;
}

interface MatterEvent {
	seq: number;
	act: ActName;
	subject: string;
	actor: string;
	reportKey: string | null;
	sender: UnitId | null;
	replyKey: string | null;
	replyUnit: UnitId | null;
}

const ACTS_SQL = `('submitted', 'approved', 'returned', 'withdrawn', 'commented',
	'replied', 'reply-approved', 'reply-returned', 'reply-withdrawn')`;

/** The facts of a matter come with its first event. */
const MATTER_EVENTS_SQL = `SELECT event.seq, event.act, event.subject, event.actor,
	report.form || ' ' || coalesce(report.sender, '') || ' ' || report.period_start || '/'
		|| report.period_end AS reportKey,
	sender.code || '@' || sender.valid_from AS sender,
	reply.indicator || ' ' || reply.unit || ' ' || reply.period_start || '/' || reply.period_end
		AS replyKey,
	reply.unit AS replyUnit
FROM event
LEFT JOIN report ON event.act = 'submitted' AND report.public_id = event.subject
LEFT JOIN unit AS sender ON sender.id = report.sender
LEFT JOIN reply ON event.act = 'replied' AND reply.id = substr(event.subject, length('reply:') + 1)
WHERE event.act IN ${ACTS_SQL} AND event.seq > ?
ORDER BY event.seq`;

const matterEvents = preparedOnce(({ sqlite }: Store) =>
	sqlite.prepare<[number], MatterEvent>(MATTER_EVENTS_SQL)
);

interface HeldMatters {
	/** Number of the last event that they contain. */
	seq: number;
	matters: Map<string, OpenMatter>;
}

const heldByStore = new WeakMap<Store, HeldMatters>();

/**
 * The open matters of the whole log. It is read once; after that each call reads only the events that
 * came since the one before, so that every page of a signed-in person can ask. Inside a transaction,
 * which may fail, nothing is held.
 */
export function openMatters(store: Store): Iterable<OpenMatter> {
	const fresh: HeldMatters = { seq: 0, matters: new Map() };
	if (store.sqlite.inTransaction) return readOn(store, fresh);
	const held = heldByStore.get(store) ?? fresh;
	heldByStore.set(store, held);
	return readOn(store, held);
}

function readOn(store: Store, held: HeldMatters): Iterable<OpenMatter> {
	for (const event of matterEvents(store).iterate(held.seq)) {
		applyEvent(held.matters, event);
		held.seq = event.seq;
	}
	return held.matters.values();
}

function applyEvent(matters: Map<string, OpenMatter>, event: MatterEvent): void {
	const { act, subject, actor } = event;
	const matter = matters.get(subject);
	if (act === 'submitted' || act === 'replied') openMatter(matters, event);
	else if (act === 'commented') {
		if (matter?.state === 'waiting') matter.commentedBy = actor;
	} else if (matter && !matter.isReplaced && (act === 'returned' || act === 'reply-returned'))
		matter.state = 'returned';
	else matters.delete(subject);
}

/** A returned matter with the same key is done; one that still waits is done once it is returned. */
function openMatter(matters: Map<string, OpenMatter>, event: MatterEvent): void {
	const { act, subject, actor, reportKey, sender, replyKey, replyUnit } = event;
	const [kind, key] =
		act === 'replied' ? (['reply', replyKey] as const) : (['report', reportKey] as const);
	for (const other of matters.values()) {
		if (other.kind !== kind || other.key !== key) continue;
		if (other.state === 'returned') matters.delete(other.subject);
		else other.isReplaced = true;
	}
	const unit = kind === 'reply' ? replyUnit : sender;
	const fresh = { state: 'waiting', commentedBy: null, isReplaced: false } as const;
	matters.set(subject, { kind, subject, key: key ?? subject, by: actor, unit, ...fresh });
}
