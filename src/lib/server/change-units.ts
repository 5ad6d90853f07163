import { successionsOf } from '../model/succession.ts';
import type {
	AmendmentCheck,
	AmendmentText,
	UnitFault,
	UnitFaultCode
} from '../model/unit-amendment.ts';
import type { UnitId, UnitList } from '../model/unit.ts';
import { keepTexts, refreshUnits } from './amended.ts';
import { withUnits } from './catalogue.ts';
import { inOneTransaction, type Store } from './db/open.ts';
import { amendmentSubject, lastReported } from './query/amendments.ts';
import { RefusedAct } from './refused-act.ts';
import { amend, rowsOf, type Amended } from './reference/amend.ts';
import type { Fault } from './reference/broken-reference.ts';
import { ATTRIBUTES, UNITS } from './reference/files.ts';
import { addAmendment } from './store/amendments.ts';
import { record } from './store/events.ts';
import type { World } from './world.ts';

/** Who loads a change of units, and why. */
export interface AmendingAct {
	actor: string;
	at: Date;
	note: string;
}

/** What a change of units would do, and all that stands against it. Nothing is stored. */
export function checkUnitChange(world: World, text: AmendmentText): AmendmentCheck {
	refreshUnits(world);
	return checked(world.store, world.reference.units, text).check;
}

/**
 * Puts a change of units into effect, whole or not at all: from its days on there are other units.
 * What was reported stays as it is, and releases keep the list that they were made with. With a fault
 * nothing is done. Throws `RefusedAct` (`no-basis`).
 */
export function changeUnits(
	world: World,
	text: AmendmentText,
	{ actor, at, note }: AmendingAct
): AmendmentCheck {
	const why = note.trim();
	if (why === '') throw new RefusedAct('no-basis', 'units');
	const { store } = world;
	const check = inOneTransaction(store, () => {
		refreshUnits(world);
		const found = checked(store, world.reference.units, text);
		if (found.check.faults.length > 0) return found.check;
		const reference = withUnits(world.reference, found.list);
		const made = { ...text, id: world.amendments + 1, at: at.toISOString(), actor, note: why };
		keepTexts(store, reference, made.at);
		const digest = addAmendment(store, { ...made, result: reference.unitsHash });
		const subject = amendmentSubject(made.id);
		record(store, { at, actor, act: 'units-changed', subject, reason: why, digest });
		return found.check;
	});
	// once it is on record for good, and as everybody else learns of it
	refreshUnits(world);
	return check;
}

interface Checked {
	check: AmendmentCheck;
	list: UnitList;
}

function checked(store: Store, units: UnitList, text: AmendmentText): Checked {
	const amended = amend(units, text);
	const { list, started, changes, attributes } = amended;
	const faults = [...amended.faults, ...alreadyReported(store, amended)];
	const ended = new Set(rowsOf(changes).map(({ id }) => id));
	return {
		list,
		check: {
			faults: faults.map(faultOf).sort(byPlace),
			started: started.map(({ unit }) => unit),
			ended: list.units.filter(({ id }) => ended.has(id)),
			successions: successionsOf(
				list,
				changes.read.map(({ change }) => change)
			),
			ends: changes.ends.map(({ end }) => named(list, end)),
			attributes: attributes.map(({ attribute }) => named(list, attribute))
		}
	};
}

const named = <T extends { unit: UnitId }>({ byId }: UnitList, about: T): T & { name: string } => ({
	...about,
	name: byId.get(about.unit)?.name ?? ''
});

/** A report about days on which its unit would be no more would no longer be one of that unit. */
function alreadyReported(store: Store, { list, changes }: Amended): Fault[] {
	const told = new Set<string>();
	return rowsOf(changes).flatMap(({ id, effective, line }) => {
		const last = told.has(id) ? null : lastReported(store, id);
		told.add(id);
		if (last === null || last < effective) return [];
		const about = `${list.byId.get(id)?.name ?? id} (${last})`;
		return [line.fault('effective', `a day after ${last}`, 'reported', about)];
	});
}

const ORDER: UnitFault['file'][] = ['changes', 'units', 'attributes'];

const byPlace = (a: UnitFault, b: UnitFault): number =>
	a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : ORDER.indexOf(a.file) - ORDER.indexOf(b.file);

function faultOf({ file, expected, found, of }: Fault): UnitFault {
	const code: UnitFaultCode = of?.code ?? 'cells';
	return {
		code,
		file: file === UNITS ? 'units' : file === ATTRIBUTES ? 'attributes' : 'changes',
		line: of?.line ?? null,
		column: of?.column ?? null,
		found: found ?? null,
		about: of?.about ?? expected
	};
}
