import { foldText } from '../../model/fold-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { Unit } from '../../model/unit.ts';
import { findUnit } from '../units/find-unit.ts';
import type { UnitLookup } from '../units/unit-lookup.ts';
import type { Row } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';

/** Finds the unit that submits the file. */
export interface Sender {
	/** Unit chosen by the sender: each row is this unit or below it. */
	chosen: Unit | null;
	/** Unit printed in the file: a hint, not a limit. */
	printed: Unit | null;
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
	choice: string | undefined
): Sender {
	const printed = printedSender(title);
	const found = printed === null ? null : findUnit(lookup, printed.text);
	const sender: Sender = { chosen: null, printed: found?.unit ?? null, problems: [] };
	if (choice === undefined) return sender;
	const chosen = findUnit(lookup, choice);
	if (chosen.unit) {
		const isOther = isOfOneUnit && sender.printed !== null && sender.printed !== chosen.unit;
		const place = { line: printed?.line ?? null, field: 'unit', cell: printed?.text ?? '' };
		const fault = createError('unit/outside-scope', place, { otherCell: chosen.unit.name });
		return { ...sender, chosen: chosen.unit, problems: isOther ? [fault] : [] };
	}
	return {
		...sender,
		problems: [createError(chosen.code, { field: 'unit', cell: choice }, chosen.detail)]
	};
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
