import { isDay } from '../../core/model/day.ts';
import { unitId, type UnitChange, type UnitEnd } from '../../core/model/unit.ts';
import { CHANGES_FILE } from './file-paths.ts';
import { csvFile, type CsvLine, type CsvLines, type CsvRows } from './parse-csv-lines.ts';

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
const NO_SUCCESSOR = 'none';

type ChangeColumn = (typeof COLUMNS)[number];

/** A row of `changes.csv`, so that a later check can name its line. */
type ChangeLine = CsvLine<ChangeColumn>;

export interface ChangeRow {
	change: UnitChange;
	line: ChangeLine;
}

export interface EndRow {
	end: UnitEnd;
	line: ChangeLine;
}

export interface ChangeRows extends CsvRows<ChangeRow> {
	ends: EndRow[];
}

/** The rows that can be read of `changes.csv`, or of a text in its columns. */
export const { read: readChanges, parse: readChangesText } = csvFile(
	CHANGES_FILE,
	COLUMNS,
	changeRowsOf
);

function changeRowsOf({ lines, faults }: CsvLines<ChangeColumn>): ChangeRows {
	const all: ChangeRows = { read: [], ends: [], faults: [...faults] };
	for (const line of lines) parseChange(line, all);
	return all;
}

function parseChange(line: ChangeLine, { read, ends, faults }: ChangeRows): void {
	const { at, fault } = line;
	const share = SHARES.find((known) => known === at('share'));
	const isEnd = at('share') === NO_SUCCESSOR;
	const shares = [...SHARES, NO_SUCCESSOR].join(', ');
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
