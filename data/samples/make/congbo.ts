import { unitOn, type Unit, type UnitList } from '../../../src/lib/model/unit.ts';
import { encode } from './encode.ts';
import { periodOfFact, type Fact } from './fact.ts';
import type { SampleFile } from './file.ts';

/** Which indicator a published figure is of, or why it is none: a row of `published/mapping.csv`. */
export interface Mapping {
	fact_id: string;
	indicator: string;
	reason: string;
}

const COLUMNS = [
	'unit',
	'scope',
	'period',
	'indicator',
	'kind',
	'value',
	'qualifier',
	'source',
	'quote'
];

/** "gần 650" is nearly as much; a goal is what is to be reached at least. */
const QUALIFIERS: Readonly<Record<string, string>> = { '~<': '≈', '>=': '≥' };

/** The published figures that stand for an indicator, as one file of form `congbo`. */
export function congboFile(
	list: UnitList,
	facts: Fact[],
	mapping: Mapping[],
	at: string
): SampleFile {
	const indicators = new Map(mapping.map(({ fact_id, indicator }) => [fact_id, indicator]));
	const rows = facts.flatMap((fact) => {
		const indicator = indicators.get(fact.fact_id);
		if (indicator === undefined) throw new Error(`${fact.fact_id} is not in mapping.csv`);
		return indicator === '' ? [] : [{ unit: unitOf(list, fact), cells: cellsOf(fact, indicator) }];
	});
	return {
		step: {
			at,
			act: 'report',
			file: 'published/congbo.csv',
			form: 'congbo',
			origin: 'published',
			note: 'Số liệu đã công bố trên báo; nguồn và nguyên văn ở từng dòng'
		},
		bytes: encode([COLUMNS, ...rows.map(({ cells }) => cells)], 'bom'),
		rows: rows.map(({ unit }) => ({ unit, counts: {} }))
	};
}

function unitOf(list: UnitList, fact: Fact): Unit {
	const { end } = periodOfFact(fact);
	const unit = unitOn(list, fact.unit_code, end);
	if (unit === null) throw new Error(`${fact.fact_id}: no unit ${fact.unit_code} on ${end}`);
	return unit;
}

function cellsOf(fact: Fact, indicator: string): string[] {
	const { qualifier, source, quote } = fact;
	return [
		fact.unit_code,
		scopeOf(fact),
		periodOfFact(fact).id,
		indicator,
		qualifier === '>=' ? 'goal' : 'result',
		fact.value.replace('.', ','),
		QUALIFIERS[qualifier] ?? qualifier,
		source,
		quote
	];
}

/** "Các xã, thị trấn huyện Trà Bồng" are not the district: the scope says so in words. */
function scopeOf({ unit, unit_level }: Fact): string {
	if (unit_level !== 'huyen-xa') return '';
	return unit.replace(/^C/u, 'c').replace(/ (?=huyện |thị xã |thành phố )/u, ' của ');
}
