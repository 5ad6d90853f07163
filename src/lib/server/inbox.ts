import { formOf, indicatorOf } from '../model/catalogue.ts';
import { dayOf, type Day } from '../model/day.ts';
import { deadline } from '../model/deadline.ts';
import { spanOf } from '../model/period.ts';
import type { Person } from '../model/person.ts';
import type { ReplyState } from '../model/reply.ts';
import type { Inbox, WaitingReply, WaitingReport } from '../model/review.ts';
import { actorOf } from './people/actor.ts';
import { lockSubject, locks, type Lock } from './query/locks.ts';
import { waitingReports, type Waiting } from './query/waiting.ts';
import { repliesWaiting } from './reply.ts';
import { inShort } from './report-in-short.ts';
import type { World } from './world.ts';

/** What waits for a reviewer, as it stands before this person. */
export function inbox(world: World, person: Person): Inbox {
	const reports = waitingReports(world.store);
	const locked = locks(world.store);
	return {
		reports: reports.map((waiting) => reportOf(world, person, waiting, locked)),
		replies: repliesWaiting(world)
			.toReversed()
			.map((reply) => replyOf(world, person, reply)),
		isDemo: reports.some(({ isSample }) => isSample)
	};
}

function reportOf(
	world: World,
	person: Person,
	waiting: Waiting,
	locked: Map<string, Lock>
): WaitingReport {
	const { at, note, rows, warnings, actor } = waiting;
	const last = deadlineOf(world, waiting);
	return {
		...inShort(world, waiting),
		at,
		note,
		rows,
		warnings,
		by: actorOf(world.store, actor),
		deadline: last,
		isLate: last !== null && dayOf(new Date(at)) > last,
		alone: alone(world, person, waiting, locked)
	};
}

/** Null where the form is not asked for by periods of this kind. */
function deadlineOf(
	{ reference: { catalogue } }: World,
	{ form: id, period }: Waiting
): Day | null {
	const form = formOf(catalogue, id);
	if (!form || period.kind !== form.frequency) return null;
	return deadline(period.end, form.deadlineWorkingDays, catalogue);
}

function alone(
	{ env }: World,
	person: Person,
	{ actor, form, periodId, warnings }: Waiting,
	locked: Map<string, Lock>
): WaitingReport['alone'] {
	if (env.review === 'required' && actor === person.name) return 'same-person';
	if (periodId !== null && locked.has(lockSubject(form, periodId))) return 'period-locked';
	return warnings > 0 ? 'has-warnings' : null;
}

function replyOf({ store, reference }: World, person: Person, reply: ReplyState): WaitingReply {
	const { catalogue, units } = reference;
	const indicator = indicatorOf(catalogue, reply.indicator) ?? null;
	const { start, end } = reply.period;
	const calendar = (indicator && formOf(catalogue, indicator.form)?.calendar) ?? 'calendar';
	const period = spanOf(start, end, calendar) ?? {
		id: `${start}/${end}`,
		kind: 'interval' as const,
		start,
		end
	};
	return {
		...reply,
		by: actorOf(store, reply.author),
		about: { unit: units.byId.get(reply.unit) ?? null, indicator, period },
		isOwn: reply.author === person.name
	};
}
