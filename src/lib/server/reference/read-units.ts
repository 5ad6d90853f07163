import { isDay } from '../../core/model/day.ts';
import { foldText } from '../../core/model/fold-text.ts';
import { LEVELS, unitId, type Level, type Unit } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { UNITS_FILE } from './file-paths.ts';
import { csvFile, type CsvLine, type CsvLines, type CsvRows } from './parse-csv-lines.ts';

const COLUMNS = [
	'code',
	'name',
	'kind',
	'level',
	'parent_code',
	'valid_from',
	'valid_to',
	'area_km2',
	'population',
	'lat',
	'lon'
] as const;

type UnitColumn = (typeof COLUMNS)[number];

/** A row of `units.csv`, so that a later check can name its line. */
type UnitLine = CsvLine<UnitColumn>;

/** Allowed kinds of a level. */
const KINDS: Record<Level, string[]> = {
	province: ['tỉnh', 'thành phố'],
	district: ['huyện', 'thị xã', 'thành phố', 'quận'],
	commune: ['xã', 'phường', 'thị trấn', 'đặc khu']
};

export interface UnitRow {
	unit: Unit;
	line: UnitLine;
}

/** The units of `units.csv`, or of a text in its columns. */
export const { read: readUnits, parse: readUnitsText } = csvFile(UNITS_FILE, COLUMNS, unitRowsOf);

function unitRowsOf(given: CsvLines<UnitColumn>): CsvRows<UnitRow> {
	const read: UnitRow[] = [];
	const faults = [...given.faults];
	for (const line of given.lines) {
		const level = LEVELS.find((known) => known === line.at('level'));
		const wrong = checkCells(line, level);
		faults.push(...wrong);
		if (level && wrong.length === 0) read.push({ unit: unitOf(line, level), line });
	}
	return { read, faults };
}

function checkCells(line: UnitLine, level: Level | undefined): ReferenceFault[] {
	const { at, fault } = line;
	if (!level) return [fault('level', `one of ${LEVELS.join(', ')}`, 'level', LEVELS.join(', '))];
	const kinds = KINDS[level];
	const [from, to] = [at('valid_from'), at('valid_to')];
	return [
		...faultIf(!/^\d+$/.test(at('code')), () => fault('code', 'digits', 'code')),
		...faultIf(!kinds.includes(at('kind')), () =>
			fault('kind', `one of ${kinds.join(', ')}`, 'kind', kinds.join(', '))
		),
		...faultIf(!foldText(at('name')).startsWith(`${foldText(at('kind'))} `), () =>
			fault('name', `a name that begins with "${at('kind')}"`, 'name', at('kind'))
		),
		...faultIf((at('parent_code') === '') !== (level === 'province'), () =>
			level === 'province'
				? fault('parent_code', 'nothing, for a province', 'no-parent')
				: fault('parent_code', 'the unit above', 'needs-parent')
		),
		...faultIf(!isDay(from), () => fault('valid_from', 'a day as YYYY-MM-DD', 'day')),
		...faultIf(to !== '' && (!isDay(to) || to < from), () =>
			fault('valid_to', 'nothing, or a day as YYYY-MM-DD that is not before valid_from', 'last-day')
		),
		...checkMeasures(line)
	];
}

function checkMeasures({ at, fault }: UnitLine): ReferenceFault[] {
	const measures = ['area_km2', 'population', 'lat', 'lon'] as const;
	return [
		...measures
			.filter((column) => !/^(\d+(\.\d+)?)?$/.test(at(column)))
			.map((column) => fault(column, 'nothing, or a number with a decimal point', 'number')),
		...faultIf((at('lat') === '') !== (at('lon') === ''), () =>
			fault('lat', 'lat and lon both, or neither', 'position')
		)
	];
}

const faultIf = (wrong: boolean, fault: () => ReferenceFault): ReferenceFault[] =>
	wrong ? [fault()] : [];

function unitOf({ at }: UnitLine, level: Level): Unit {
	const number = (text: string): number | null => (text === '' ? null : Number(text));
	const [lat, lon] = [number(at('lat')), number(at('lon'))];
	return {
		id: unitId(at('code'), at('valid_from')),
		code: at('code'),
		name: at('name'),
		kind: at('kind'),
		level,
		parentCode: at('parent_code') || null,
		validFrom: at('valid_from'),
		validTo: at('valid_to') || null,
		area: number(at('area_km2')),
		population: number(at('population')),
		position: lat === null || lon === null ? null : { lat, lon }
	};
}
