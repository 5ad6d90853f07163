import { isDay } from '../../model/day.ts';
import { unitId, type Terrain, type UnitAttribute } from '../../model/unit.ts';
import type { Fault } from './broken-reference.ts';
import { ATTRIBUTES } from './files.ts';
import { readLines, type Line } from './read-csv.ts';

const COLUMNS = ['code', 'valid_from', 'attribute', 'value', 'from', 'to', 'source'] as const;
const TERRAINS: readonly Terrain[] = ['mountain', 'plain', 'island'];

/** A row of `attributes.csv`, so that a later check can name its line. */
type AttributeLine = Line<(typeof COLUMNS)[number]>;

export interface ReadAttribute {
	attribute: UnitAttribute;
	line: AttributeLine;
}

/** The rows of `attributes.csv` that can be read, and what is wrong with the others. */
export function readAttributes(root: string): { read: ReadAttribute[]; faults: Fault[] } {
	const read: ReadAttribute[] = [];
	const faults: Fault[] = [];
	for (const line of readLines(root, ATTRIBUTES, COLUMNS)) {
		const { at, fault } = line;
		const value = TERRAINS.find((known) => known === at('value'));
		if (at('attribute') !== 'terrain') faults.push(fault('attribute', 'terrain'));
		else if (!value) faults.push(fault('value', `one of ${TERRAINS.join(', ')}`));
		else if (!isDay(at('from'))) faults.push(fault('from', 'a day as YYYY-MM-DD'));
		else if (at('to') !== '' && (!isDay(at('to')) || at('to') < at('from')))
			faults.push(fault('to', 'nothing, or a day as YYYY-MM-DD that is not before from'));
		else if (at('source') === '') faults.push(fault('source', 'where it is written'));
		else read.push({ attribute: attributeOf(line, value), line });
	}
	return { read, faults };
}

const attributeOf = ({ at }: AttributeLine, value: Terrain): UnitAttribute => ({
	unit: unitId(at('code'), at('valid_from')),
	attribute: 'terrain',
	value,
	from: at('from'),
	to: at('to') || null,
	source: at('source')
});
