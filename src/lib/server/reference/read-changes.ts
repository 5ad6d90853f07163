import { isDay } from '../../model/day.ts';
import { unitId, type UnitChange } from '../../model/unit.ts';
import type { Fault } from './broken-reference.ts';
import { CHANGES } from './files.ts';
import { readLines, type Line } from './read-csv.ts';

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

/** A row of `changes.csv`, so that a later check can name its line. */
type ChangeLine = Line<(typeof COLUMNS)[number]>;

export interface ReadChange {
	change: UnitChange;
	line: ChangeLine;
}

/** The rows of `changes.csv` that can be read, and what is wrong with the others. */
export function readChanges(root: string): { read: ReadChange[]; faults: Fault[] } {
	const read: ReadChange[] = [];
	const faults: Fault[] = [];
	for (const line of readLines(root, CHANGES, COLUMNS)) {
		const { at, fault } = line;
		const share = SHARES.find((known) => known === at('share'));
		if (!share) faults.push(fault('share', `one of ${SHARES.join(', ')}`));
		else if (!isDay(at('effective'))) faults.push(fault('effective', 'a day as YYYY-MM-DD'));
		else if (at('legal_basis') === '')
			faults.push(fault('legal_basis', 'the resolution it goes by'));
		else read.push({ change: changeOf(line, share), line });
	}
	return { read, faults };
}

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
