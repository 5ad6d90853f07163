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

/** The sender, chosen and printed. A choice that names no unit of that day is a problem, a print is not. */
export function findSender(lookup: UnitLookup, title: Row[], choice: string | undefined): Sender {
	const printed = printedSender(title);
	const found = printed === null ? null : findUnit(lookup, printed);
	const sender: Sender = { chosen: null, printed: found?.unit ?? null, problems: [] };
	if (choice === undefined) return sender;
	const chosen = findUnit(lookup, choice);
	if (chosen.unit) return { ...sender, chosen: chosen.unit };
	return {
		...sender,
		problems: [createError(chosen.code, { field: 'unit', cell: choice }, chosen.detail)]
	};
}

function printedSender(title: Row[]): string | null {
	for (const { cells } of title) {
		const filled = cells.filter((cell) => cell.trim() !== '');
		const index = filled.findIndex((cell) => SENDER_LABEL.test(foldText(cell)));
		const name = filled[index]?.replace(/^[^:]*:?/u, '').trim();
		if (name !== undefined) return name === '' ? (filled[index + 1] ?? null) : name;
	}
	return null;
}
