import { RequestError } from '../../core/model/request-error.ts';
import { successionsOf } from '../../core/model/succession.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type {
	Amendment,
	AmendmentCheck,
	AmendmentText,
	UnitFault,
	UnitFaultCode
} from '../../core/model/unit-amendment.ts';
import type { UnitId, UnitList } from '../../core/model/unit.ts';
import { type AppContext, refreshUnits } from '../../server/app-context.ts';
import { runInTransaction, type Store } from '../../server/db/store.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import {
	addAmendment,
	amendmentsAfter,
	amendmentSubject,
	lastReportedDay
} from '../../server/events/unit-amendments.ts';
import { type AmendedUnits, amendUnits, endingRows } from '../../server/reference/amend-units.ts';
import { storeReferenceTexts } from '../../server/reference/apply-amendments.ts';
import type { ReferenceFault } from '../../server/reference/broken-reference.ts';
import { ATTRIBUTES_FILE, UNITS_FILE } from '../../server/reference/file-paths.ts';
import { withUnits } from '../../server/reference/reference.ts';

/** Person who loads a change of units, and their reason. */
export interface AmendmentContext {
	actor: string;
	at: Date;
	note: string;
}

/** Effects of a change of units and the problems that prevent it. Nothing is stored. */
export function checkUnitChange(app: AppContext, text: AmendmentText): AmendmentCheck {
	refreshUnits(app);
	return checkAmendment(app.store, app.reference.units, text).check;
}

/**
 * Puts a change of units into effect, whole or not at all: from its days on there are other units.
 * What was reported stays as it is, and releases keep the list that they were made with. With a fault
 * nothing is done. Throws `RequestError` (`no-basis`).
 */
export function changeUnits(
	app: AppContext,
	text: AmendmentText,
	{ actor, at, note }: AmendmentContext
): AmendmentCheck {
	const why = plainText(note).trim();
	if (why === '') throw new RequestError('no-basis', { given: 'units' });
	const { store } = app;
	const check = runInTransaction(store, () => {
		refreshUnits(app);
		const found = checkAmendment(store, app.reference.units, text);
		if (found.check.faults.length > 0) return found.check;
		const reference = withUnits(app.reference, found.list);
		const made = { ...text, id: app.amendments + 1, at: at.toISOString(), actor, note: why };
		storeReferenceTexts(store, reference, made.at);
		const digest = addAmendment(store, { ...made, result: reference.unitsHash });
		const subject = amendmentSubject(made.id);
		appendEvent(store, { at, actor, act: 'units-changed', subject, reason: why, digest });
		return found.check;
	});
	// once it is on record for good, and as everybody else learns of it
	refreshUnits(app);
	return check;
}

interface CheckedAmendment {
	check: AmendmentCheck;
	list: UnitList;
}

/**
 * Rows of a change. All communes of the country with their attributes are fewer; a longer list would
 * be read again by every thread and at every start.
 */
export const MAX_AMENDMENT_ROWS = 20_000;

function checkAmendment(store: Store, units: UnitList, text: AmendmentText): CheckedAmendment {
	const tooLong = tooManyRows(text);
	if (tooLong !== null) return { check: { ...NO_EFFECTS, faults: [tooLong] }, list: units };
	const amended = amendUnits(units, text);
	const { list, started, changes, attributes } = amended;
	const faults = [...amended.faults, ...reportedAfterEnd(store, amended)];
	const ended = new Set(endingRows(changes).map(({ id }) => id));
	return {
		list,
		check: {
			faults: faults.map(unitFaultOf).sort(compareByPlace),
			started: started.map(({ unit }) => unit),
			ended: list.units.filter(({ id }) => ended.has(id)),
			successions: successionsOf(
				list,
				changes.read.map(({ change }) => change)
			),
			ends: changes.ends.map(({ end }) => withUnitName(list, end)),
			attributes: attributes.map(({ attribute }) => withUnitName(list, attribute))
		}
	};
}

const NO_EFFECTS: AmendmentCheck = {
	faults: [],
	started: [],
	ended: [],
	successions: [],
	ends: [],
	attributes: []
};

function tooManyRows(text: AmendmentText): UnitFault | null {
	const rows = FILE_ORDER.map((file) => [file, countLines(text[file])] as const);
	const all = rows.reduce((sum, [, lines]) => sum + lines, 0);
	if (all <= MAX_AMENDMENT_ROWS) return null;
	const [file] = rows.reduce((a, b) => (a[1] >= b[1] ? a : b));
	const about = String(MAX_AMENDMENT_ROWS);
	return { code: 'rows', file, line: null, column: null, found: String(all), about };
}

function countLines(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}

const withUnitName = <T extends { unit: UnitId }>(
	{ byId }: UnitList,
	about: T
): T & { name: string } => ({
	...about,
	name: byId.get(about.unit)?.name ?? ''
});

/** A report about days on which its unit would be no more would no longer be one of that unit. */
function reportedAfterEnd(store: Store, { list, changes }: AmendedUnits): ReferenceFault[] {
	const reported = new Set<string>();
	return endingRows(changes).flatMap(({ id, effective, line }) => {
		if (!list.byId.has(id)) return [];
		const last = reported.has(id) ? null : lastReportedDay(store, id);
		reported.add(id);
		if (last === null || last < effective) return [];
		const about = `${list.byId.get(id)?.name ?? id} (${last})`;
		return [line.fault('effective', `a day after ${last}`, 'reported', about)];
	});
}

const FILE_ORDER: UnitFault['file'][] = ['changes', 'units', 'attributes'];

const compareByPlace = (a: UnitFault, b: UnitFault): number =>
	a.file === b.file
		? (a.line ?? 0) - (b.line ?? 0)
		: FILE_ORDER.indexOf(a.file) - FILE_ORDER.indexOf(b.file);

function unitFaultOf({ file, expected, found, of }: ReferenceFault): UnitFault {
	const code: UnitFaultCode = of?.code ?? 'cells';
	return {
		code,
		file: file === UNITS_FILE ? 'units' : file === ATTRIBUTES_FILE ? 'attributes' : 'changes',
		line: of?.line ?? null,
		column: of?.column ?? null,
		found: found ?? null,
		about: of?.about ?? expected
	};
}

/** The changes of units that were loaded here, the newest first. */
export const listUnitAmendments = ({ store }: AppContext): Amendment[] =>
	amendmentsAfter(store, 0).reverse();
