import type { Person } from '../../core/model/person.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { AppContext } from '../app-context.ts';
import { runInTransaction } from '../db/store.ts';
import { unitIdOfKey } from '../db/unit-keys.ts';
import { appendEvent, eventsOf, movesOf } from '../events/event-log.ts';
import { findReport, reportedUnits, reportStatusOf, type StoredReport } from '../events/reports.ts';
import { coversUnit } from './unit-scope.ts';
import type { Viewer } from './viewer.ts';

/**
 * A report that this person may see. Throws `RequestError` (`unknown-report`) for any other, as for one
 * that is not there: an id tells nothing.
 */
export function getReportForViewer(app: AppContext, looking: Viewer, id: string): StoredReport {
	const stored = findReport(app.store, id);
	if (!stored || !canViewReport(app, looking, stored))
		throw new RequestError('unknown-report', { given: id });
	recordView(app, looking, stored);
	return stored;
}

/**
 * The province's people see all reports; a reporter what they handed in, what a unit of theirs
 * handed in, and what speaks of units of theirs alone.
 */
export function canViewReport(
	app: AppContext,
	{ person, within }: Viewer,
	stored: StoredReport
): boolean {
	if (person.role !== 'reporter') return true;
	const duty = within ?? person.unit;
	if (duty === null) return false;
	const { units } = app.reference;
	const isOurs = (id: UnitId, day: string): boolean => {
		const unit = units.byId.get(id);
		return unit !== undefined && coversUnit(units, duty, unit, day);
	};
	const sender = stored.sender === null ? null : unitIdOfKey(app.store, stored.sender);
	if (sender !== null && isOurs(sender, stored.periodEnd)) return true;
	if (within === undefined && movesOf(app.store, stored.publicId)[0]?.actor === person.name)
		return true;
	const reported = reportedUnits(app.store, stored);
	return reported.length > 0 && reported.every(({ unit, day }) => isOurs(unit, day));
}

/**
 * Is it a report of this reporter's own unit: sent in its name, or sent by this person in the name of
 * a unit below? A report that another unit sent about it is not.
 */
export function isOwnReport(app: AppContext, person: Person, stored: StoredReport): boolean {
	if (person.role !== 'reporter' || person.unit === null) return false;
	const { units } = app.reference;
	const isSender = movesOf(app.store, stored.publicId)[0]?.actor === person.name;
	const id = stored.sender === null ? null : unitIdOfKey(app.store, stored.sender);
	if (id === null) return isSender;
	const [own, sender] = [units.byId.get(person.unit), units.byId.get(id)];
	if (!own || !sender) return false;
	if (sender.code === own.code && sender.name === own.name) return true;
	return isSender && coversUnit(units, own.id, sender, stored.periodEnd);
}

/** Which of these reports somebody may open. */
export function filterViewableReports(
	app: AppContext,
	looking: Viewer,
	ids: Iterable<string>
): ReadonlySet<string> {
	const mayOpen = (id: string): boolean => {
		const stored = findReport(app.store, id);
		return stored !== undefined && canViewReport(app, looking, stored);
	};
	return new Set([...new Set(ids)].filter(mayOpen));
}

/**
 * That somebody else's report was looked at before it is in force stands in the log; looking again
 * before anything else happens to it is the same look.
 */
function recordView({ store }: AppContext, { person }: Viewer, stored: StoredReport): void {
	if (person.role === 'reporter' || reportStatusOf(store, stored) !== 'submitted') return;
	const last = eventsOf(store, stored.publicId).at(-1);
	if (last?.act === 'viewed' && last.actor === person.name) return;
	const act = { actor: person.name, act: 'viewed', subject: stored.publicId } as const;
	runInTransaction(store, () =>
		appendEvent(store, { ...act, at: new Date(), reason: null, digest: null })
	);
}
