import type { SubmittedReport } from '../../model/desk.ts';
import type { Person } from '../../model/person.ts';
import { unitsWithin } from '../auth/scope.ts';
import { movesOf } from '../query/events.ts';
import { handedInBy, returnedTo } from '../query/handed-in.ts';
import { reportFacts } from '../query/report-facts.ts';
import { reportOf, statusOf } from '../query/reports.ts';
import { inShort } from '../report-in-short.ts';
import { maySee } from '../visible.ts';
import type { World } from '../world.ts';

/** As many as are read at a glance; all of them are in the log. */
const MOST = 10;

/** What this person and their units handed in: what has to be done again, and the latest others. */
export function handedIn(
	world: World,
	person: Person
): { returned: SubmittedReport[]; recent: SubmittedReport[] } {
	const { units } = world.reference;
	const within = person.unit === null ? [] : unitsWithin(units, person.unit);
	const by = { actor: person.name, units: within.map(({ id }) => id), most: MOST };
	const described = (ids: string[]): SubmittedReport[] =>
		ids.flatMap((id) => describe(world, person, id) ?? []);
	const returned = described(returnedTo(world.store, by));
	const again = new Set(returned.map(({ id }) => id));
	const recent = described(handedInBy(world.store, by)).filter(({ id }) => !again.has(id));
	return { returned, recent };
}

function describe(world: World, person: Person, id: string): SubmittedReport | null {
	const { store } = world;
	const [stored, facts] = [reportOf(store, id), reportFacts(store, id)];
	if (!stored || !facts || !maySee(world, { person }, stored)) return null;
	const moves = movesOf(store, id);
	const status = statusOf(store, stored);
	const isReasoned = status === 'returned' || status === 'withdrawn';
	return {
		...inShort(world, facts),
		at: moves[0]?.at ?? '',
		status,
		reason: isReasoned ? (moves.at(-1)?.reason ?? null) : null
	};
}
