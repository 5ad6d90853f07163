import type { Person } from '../model/person.ts';
import { RequestError } from '../model/refusal.ts';
import type { UnitId } from '../model/unit.ts';
import { covers } from './auth/scope.ts';
import { eventsOf, movesOf } from './query/events.ts';
import { entriesOf, reportOf, statusOf, type StoredReport } from './query/reports.ts';
import { unitOfKey } from './query/units.ts';
import { inOneTransaction } from './db/open.ts';
import { record } from './store/events.ts';
import type { World } from './world.ts';

/** Who looks: a person, and for a program the unit of its key. */
export interface Looking {
	person: Person;
	within?: UnitId | undefined;
}

/**
 * A report that this person may see. Throws `Refusal` (`unknown-report`) for any other, as for one
 * that is not there: an id tells nothing.
 */
export function visibleReport(world: World, looking: Looking, id: string): StoredReport {
	const stored = reportOf(world.store, id);
	if (!stored || !maySee(world, looking, stored)) throw new RequestError('unknown-report', 404, id);
	noteView(world, looking, stored);
	return stored;
}

/**
 * The province's people see all reports; a reporter what they handed in, what a unit of theirs
 * handed in, and what speaks of units of theirs alone.
 */
export function maySee(world: World, { person, within }: Looking, stored: StoredReport): boolean {
	if (person.role !== 'reporter') return true;
	const duty = within ?? person.unit;
	if (duty === null) return false;
	const { units } = world.reference;
	const isOurs = (id: UnitId, day: string): boolean => {
		const unit = units.byId.get(id);
		return unit !== undefined && covers(units, duty, unit, day);
	};
	const sender = stored.sender === null ? null : unitOfKey(world.store, stored.sender);
	if (sender !== null && isOurs(sender, stored.periodEnd)) return true;
	if (within === undefined && movesOf(world.store, stored.publicId)[0]?.actor === person.name)
		return true;
	const entries = entriesOf(world.store, stored);
	return entries.length > 0 && entries.every(({ unit, period }) => isOurs(unit, period.end));
}

/** Which of these reports somebody may open. */
export function visibleAmong(
	world: World,
	looking: Looking,
	ids: Iterable<string>
): ReadonlySet<string> {
	const mayOpen = (id: string): boolean => {
		const stored = reportOf(world.store, id);
		return stored !== undefined && maySee(world, looking, stored);
	};
	return new Set([...new Set(ids)].filter(mayOpen));
}

/**
 * That somebody else's report was looked at before it is in force stands in the log; looking again
 * before anything else happens to it is the same look.
 */
function noteView({ store }: World, { person }: Looking, stored: StoredReport): void {
	if (person.role === 'reporter' || statusOf(store, stored) !== 'submitted') return;
	const last = eventsOf(store, stored.publicId).at(-1);
	if (last?.act === 'viewed' && last.actor === person.name) return;
	const act = { actor: person.name, act: 'viewed', subject: stored.publicId } as const;
	inOneTransaction(store, () =>
		record(store, { ...act, at: new Date(), reason: null, digest: null })
	);
}
