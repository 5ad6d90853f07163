import type { OpenWork } from '../../core/model/open-work.ts';
import type { Person } from '../../core/model/person.ts';
import type { AppContext } from '../../server/app-context.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { canAct } from '../../server/auth/permissions.ts';
import { wasEverWithin } from '../../server/auth/unit-scope.ts';
import { openMatters, type OpenMatter } from '../../server/events/open-matters.ts';

const INBOX_ROUTE = '/(centre)/duyet';

/**
 * Numbers of what waits for this person, from the log alone: a matter is counted until it is done,
 * whether it was looked at or not.
 */
export function countOpenWork(app: AppContext, person: Person): OpenWork {
	const work = { returned: 0, comments: 0, returnedReplies: 0, reports: 0, replies: 0 };
	if (person.role === 'reporter') {
		const own = ownMatters(app, person);
		const returned = own.filter(({ state }) => state === 'returned');
		work.returned = returned.filter(({ kind }) => kind === 'report').length;
		work.returnedReplies = returned.filter(({ kind }) => kind === 'reply').length;
		work.comments = own.filter((matter) => isUnanswered(app, person, matter)).length;
	} else if (canAct(person, INBOX_ROUTE, 'approve')) {
		for (const { kind, state } of openMatters(app.store))
			if (state === 'waiting') work[kind === 'reply' ? 'replies' : 'reports'] += 1;
	}
	return work;
}

/** Public ids of the waiting reports of a reporter whose last comment is by the province, the newest first. */
export const reportsWithUnansweredComment = (app: AppContext, person: Person): string[] =>
	ownMatters(app, person)
		.filter((matter) => isUnanswered(app, person, matter))
		.map(({ subject }) => subject)
		.toReversed();

/** Open matters of a person, and of the units for which they submit. */
function ownMatters({ store, reference }: AppContext, { name, unit: duty }: Person): OpenMatter[] {
	if (duty === null) return [];
	return [...openMatters(store)].filter(
		({ by, unit }) => by === name || (unit !== null && wasEverWithin(reference.units, unit, duty))
	);
}

/** Its last comment is by neither side of the unit; the operator, without an account, is the province. */
function isUnanswered(
	{ store }: AppContext,
	{ name }: Person,
	{ state, by, commentedBy }: OpenMatter
): boolean {
	if (state !== 'waiting' || commentedBy === null) return false;
	if (commentedBy === by || commentedBy === name) return false;
	return actorOf(store, commentedBy).role !== 'reporter';
}
