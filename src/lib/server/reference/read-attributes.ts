import { isDay } from '../../core/model/day.ts';
import {
	UNIT_ATTRIBUTES as KNOWN,
	unitId,
	type AttributeName,
	type UnitAttribute
} from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { ATTRIBUTES_FILE } from './file-paths.ts';
import { csvFile, type CsvLine, type CsvLines, type CsvRows } from './parse-csv-lines.ts';

export const ATTRIBUTE_COLUMNS = [
	'code',
	'valid_from',
	'attribute',
	'value',
	'from',
	'to',
	'source'
] as const;

type AttributeColumn = (typeof ATTRIBUTE_COLUMNS)[number];

/** A row of `attributes.csv`, so that a later check can name its line. */
type AttributeLine = CsvLine<AttributeColumn>;

export interface AttributeRow {
	attribute: UnitAttribute;
	line: AttributeLine;
}

/** Attributes of units, from `attributes.csv` or from a text with its columns. */
export const { read: readAttributes, parse: readAttributesText } = csvFile(
	ATTRIBUTES_FILE,
	ATTRIBUTE_COLUMNS,
	attributeRowsOf
);

function attributeRowsOf(given: CsvLines<AttributeColumn>): CsvRows<AttributeRow> {
	const read: AttributeRow[] = [];
	const faults = [...given.faults];
	for (const line of given.lines) {
		const wrong = faultIn(line);
		if (wrong) faults.push(wrong);
		else read.push(...attributeOf(line).map((attribute) => ({ attribute, line })));
	}
	return { read, faults };
}

const isName = (text: string): text is AttributeName => text in KNOWN;

function faultIn({ at, fault }: AttributeLine): ReferenceFault | null {
	const name = at('attribute');
	const names = Object.keys(KNOWN).join(', ');
	if (!isName(name)) return fault('attribute', `one of ${names}`, 'one-of', names);
	const values: readonly string[] = KNOWN[name];
	const offered = values.join(', ');
	if (!values.includes(at('value'))) return fault('value', `one of ${offered}`, 'one-of', offered);
	if (!isDay(at('from'))) return fault('from', 'a day as YYYY-MM-DD', 'day');
	if (at('to') !== '' && (!isDay(at('to')) || at('to') < at('from')))
		return fault('to', 'nothing, or a day as YYYY-MM-DD that is not before from', 'last-day');
	return at('source') === '' ? fault('source', 'where it is written', 'source') : null;
}

function attributeOf({ at }: AttributeLine): UnitAttribute[] {
	const name = at('attribute');
	const value = isName(name) && KNOWN[name].find((known) => known === at('value'));
	if (!isName(name) || !value) return [];
	return [
		{
			unit: unitId(at('code'), at('valid_from')),
			attribute: name,
			value,
			from: at('from'),
			to: at('to') || null,
			source: at('source')
		}
	];
}
