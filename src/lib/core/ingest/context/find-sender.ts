import { foldText } from '../../model/fold-text.ts';
import type { Problem } from '../../model/problem.ts';
import { isBelow, type Unit, type UnitId, type UnitList } from '../../model/unit.ts';
import { formerUnits, senderOfFormerUnits } from '../../model/former-units.ts';
import { findUnit } from '../units/find-unit.ts';
import { lookupFailure, type UnitLookupResult } from '../units/lookup-failure.ts';
import { inPresent, isUnitWithin, type UnitLookup } from '../units/unit-lookup.ts';
import type { Row } from '../source/csv.ts';
import type { IngestOptions } from '../source/ingest-input.ts';
import { createError } from '../problems/create-problem.ts';

/** Finds the unit that submits the file. */
export interface Sender {
	/** Unit chosen by the sender: each row is this unit, below it or a former unit of it. */
	chosen: Unit | null;
	/** Unit printed in the file: a hint, not a limit. */
	printed: Unit | null;
	/** Unit of a file of one unit; null where neither a choice nor the file names one. */
	reported: UnitLookupResult | null;
	problems: Problem[];
}

const SENDER_LABEL = new RegExp(
	`^[-+ ]*${foldText('đơn vị')} (?:${foldText('báo cáo')}|${foldText('gửi báo cáo')}) ?:? ?`,
	'u'
);

/** The rows of a file, as far as its sender matters. */
interface SentFile {
	/** The rows above the table. */
	title: Row[];
	/** The whole file is of one unit, which its rows do not name. */
	isOfOneUnit: boolean;
}

/**
 * The sender, chosen and printed. A choice that names no unit of that day is a problem, a print is not.
 * A file of one unit that prints another one than was chosen is a problem too.
 */
export function findSender(
	lookup: UnitLookup,
	{ title, isOfOneUnit }: SentFile,
	{ unit: choice, within }: Pick<IngestOptions, 'unit' | 'within'>
): Sender {
	const text = printedSender(title);
	const printed = text === null ? null : printedUnit(lookup, text.text);
	const reported = printed && reportedUnit(lookup, printed, null);
	const sender: Sender = { chosen: null, printed, reported, problems: [] };
	if (choice === undefined) return sender;
	const chosen = chosenUnit(lookup, choice, within);
	if (!chosen.unit) {
		const fault = createError(chosen.code, { field: 'unit', cell: choice }, chosen.detail);
		return { ...sender, problems: [fault] };
	}
	const isOther =
		isOfOneUnit &&
		printed !== null &&
		printed !== chosen.unit &&
		!isFormerUnit(lookup, chosen.unit, printed);
	const place = { line: text?.line ?? null, field: 'unit', cell: text?.text ?? '' };
	const fault = createError('unit/outside-scope', place, { otherCell: chosen.unit.name });
	return {
		...sender,
		chosen: chosen.unit,
		reported: reportedUnit(lookup, chosen.unit, isOther ? null : printed),
		problems: isOther ? [fault] : []
	};
}

/** A unit of the period's last day, else a later one that submits for units of that day. */
function printedUnit(lookup: UnitLookup, text: string): Unit | null {
	const { unit } = findUnit(lookup, text);
	return unit ?? laterUnit(lookup, text, null);
}

/**
 * A later unit that submits for units of the period's last day comes before one of that day, unless
 * the account is of a unit of that day.
 */
function chosenUnit(lookup: UnitLookup, text: string, within?: UnitId): UnitLookupResult {
	const onDay = findUnit(lookup, text);
	const later = laterUnit(lookup, text, onDay.unit);
	return later && maySendAs(lookup.units, within, later) ? { unit: later } : onDay;
}

function maySendAs(units: UnitList, within: UnitId | undefined, later: Unit): boolean {
	if (within === undefined || within === later.id) return true;
	const duty = units.byId.get(within);
	return duty !== undefined && isBelow(units, later, duty.code, later.validFrom);
}

const laterUnit = (lookup: UnitLookup, text: string, onDay: Unit | null): Unit | null =>
	senderOfFormerUnits(lookup.units, findUnit(inPresent(lookup), text).unit, onDay, lookup.day);

const isFormerUnit = (lookup: UnitLookup, chosen: Unit, printed: Unit): boolean =>
	chosen.validFrom > lookup.day && isUnitWithin(lookup, printed, chosen);

/**
 * The unit whose figures a file of one unit brings. Of several former units the file must print which
 * one; a single one is beyond doubt.
 */
function reportedUnit(lookup: UnitLookup, chosen: Unit, printed: Unit | null): UnitLookupResult {
	if (chosen.validFrom <= lookup.day) return { unit: chosen };
	if (printed !== null && printed !== chosen) return { unit: printed };
	const former = formerUnits(lookup.units, chosen, lookup.day).filter(({ level }) =>
		lookup.levels.includes(level)
	);
	const [only] = former;
	return only && former.length === 1
		? { unit: only }
		: lookupFailure(lookup, 'unit/ambiguous', former);
}

function printedSender(title: Row[]): { line: number; text: string } | null {
	for (const { line, cells } of title) {
		const filled = cells.filter((cell) => cell.trim() !== '');
		const index = filled.findIndex((cell) => SENDER_LABEL.test(foldText(cell)));
		const name = filled[index]?.replace(/^[^:]*:?/u, '').trim();
		const text = name === '' ? filled[index + 1] : name;
		if (text !== undefined) return { line, text };
	}
	return null;
}
