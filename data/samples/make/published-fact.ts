import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { periodOf, type Period } from '../../../src/lib/core/model/period.ts';

/** A published figure as `published/facts.csv` has it; every column is text. */
export interface PublishedFact {
	fact_id: string;
	source: string;
	unit: string;
	unit_code: string;
	unit_level: string;
	period_start: string;
	period_end: string;
	as_of: string;
	indicator_key: string;
	value: string;
	qualifier: string;
	denominator: string;
	quote: string;
}

/** The rows of a CSV file with a header. */
export function readFactRows<T>(path: string): T[] {
	const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
	return Papa.parse<T>(text, { header: true, skipEmptyLines: true }).data;
}

/** The span that a figure is about; where only a day or a month is known, the state then. */
export function periodOfFact({ fact_id, period_start, period_end, as_of }: PublishedFact): Period {
	const id = period_start === '' ? as_of : `${period_start}/${period_end}`;
	const period = periodOf(id, 'calendar');
	if (period === null) throw new Error(`${fact_id}: no period in "${id}"`);
	return period;
}
