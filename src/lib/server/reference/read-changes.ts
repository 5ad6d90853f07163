import { isDay } from '../../model/day.ts';
import { unitId, type UnitChange, type UnitEnd } from '../../model/unit.ts';
import type { Fault } from './broken-reference.ts';
import { CHANGES } from './files.ts';
import { linesOf, readLines, type Line } from './read-csv.ts';

const COLUMNS = [
	'effective',
	'legal_basis',
	'from_code',
	'from_valid_from',
	'to_code',
	'to_valid_from',
	'share',
	'note'
] as const;
const SHARES: readonly UnitChange['share'][] = ['full', 'partial'];
/** Instead of a share: nothing took over from the unit, so `to_code` and `to_valid_from` are empty. */
const ENDS = 'none';

/** A row of `changes.csv`, so that a later check can name its line. */
type ChangeLine = Line<(typeof COLUMNS)[number]>;

export interface ReadChange {
	change: UnitChange;
	line: ChangeLine;
}

export interface ReadEnd {
	end: UnitEnd;
	line: ChangeLine;
}

export interface ReadChanges {
	read: ReadChange[];
	ends: ReadEnd[];
	faults: Fault[];
}

/** The rows of `changes.csv` that can be read, and what is wrong with the others. */
export const readChanges = (root: string): ReadChanges =>
	changesIn({ lines: readLines(root, CHANGES, COLUMNS), faults: [] });

/** The same of a text in the columns of `changes.csv`. */
export const readChangesText = (text: string): ReadChanges =>
	changesIn(linesOf(text, CHANGES, COLUMNS));

function changesIn({ lines, faults }: { lines: ChangeLine[]; faults: Fault[] }): ReadChanges {
	const all: ReadChanges = { read: [], ends: [], faults: [...faults] };
	for (const line of lines) readChange(line, all);
	return all;
}

function readChange(line: ChangeLine, { read, ends, faults }: ReadChanges): void {
	const { at, fault } = line;
	const share = SHARES.find((known) => known === at('share'));
	const isEnd = at('share') === ENDS;
	const shares = [...SHARES, ENDS].join(', ');
	if (!share && !isEnd) faults.push(fault('share', `one of ${shares}`, 'share', shares));
	else if (!isDay(at('effective'))) faults.push(fault('effective', 'a day as YYYY-MM-DD', 'day'));
	else if (at('legal_basis') === '')
		faults.push(fault('legal_basis', 'the resolution it goes by', 'legal-basis'));
	else if (isEnd && at('to_code') !== '')
		faults.push(fault('to_code', 'nothing, since the share is none', 'to-of-none'));
	else if (share) read.push({ change: changeOf(line, share), line });
	else ends.push({ end: endOf(line), line });
}

const endOf = ({ at }: ChangeLine): UnitEnd => ({
	effective: at('effective'),
	legalBasis: at('legal_basis'),
	unit: unitId(at('from_code'), at('from_valid_from'))
});

function changeOf({ at }: ChangeLine, share: UnitChange['share']): UnitChange {
	return {
		effective: at('effective'),
		legalBasis: at('legal_basis'),
		from: unitId(at('from_code'), at('from_valid_from')),
		to: unitId(at('to_code'), at('to_valid_from')),
		share,
		note: at('note')
	};
}
