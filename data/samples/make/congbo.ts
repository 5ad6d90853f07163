import { unitOn, type Unit, type UnitList } from '../../../src/lib/core/model/unit.ts';
import { encodeTable } from './encode-table.ts';
import { periodOfFact, type PublishedFact } from './published-fact.ts';
import type { DemoFile } from './demo-file.ts';

/** Which indicator a published figure is of, or why it is none: a row of `published/mapping.csv`. */
export interface FactMapping {
	fact_id: string;
	/** Empty where the figure is left out. */
	indicator: string;
	kind: string;
	/** What it covers, where that is not the whole unit; of one left out, why. */
	reason_vi: string;
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
export function publishedFactsFile(
	list: UnitList,
	facts: PublishedFact[],
	mapping: FactMapping[],
	at: string
): DemoFile {
	const mapped = new Map(mapping.map((one) => [one.fact_id, one]));
	const rows = facts.flatMap((fact) => {
		const one = mapped.get(fact.fact_id);
		if (one === undefined) throw new Error(`${fact.fact_id} is not in mapping.csv`);
		return one.indicator === '' ? [] : [{ unit: unitOf(list, fact), cells: cellsOf(fact, one) }];
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
		bytes: encodeTable([COLUMNS, ...rows.map(({ cells }) => cells)], 'bom'),
		rows: rows.map(({ unit }) => ({ unit, counts: {} }))
	};
}

function unitOf(list: UnitList, fact: PublishedFact): Unit {
	const { end } = periodOfFact(fact);
	const unit = unitOn(list, fact.unit_code, end);
	if (unit === null) throw new Error(`${fact.fact_id}: no unit ${fact.unit_code} on ${end}`);
	return unit;
}

function cellsOf(fact: PublishedFact, { indicator, kind, reason_vi }: FactMapping): string[] {
	const { qualifier, source, quote } = fact;
	return [
		fact.unit_code,
		scopeOf(fact, reason_vi),
		periodOfFact(fact).id,
		indicator,
		kind,
		fact.value.replace('.', ','),
		QUALIFIERS[qualifier] ?? qualifier,
		source,
		quote
	];
}

/**
 * "Các xã, thị trấn huyện Trà Bồng" are not the district: the scope says so in words. A remark on
 * how the source puts it ("nguồn viết …") is no scope.
 */
function scopeOf({ unit, unit_level }: PublishedFact, covers: string): string {
	if (unit_level === 'huyen-xa')
		return unit.replace(/^C/u, 'c').replace(/ (?=huyện |thị xã |thành phố )/u, ' của ');
	return covers
		.split('; ')
		.filter((part) => !part.startsWith('nguồn '))
		.join('; ');
}
