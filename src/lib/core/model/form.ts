import type { Day } from './day.ts';
import type { PeriodCalendar } from './period.ts';
import type { Level } from './unit.ts';
import type { BilingualText } from './bilingual-text.ts';

/**
 * Aggregation of a field over months: a flow is a `sum`, a stock is `last`, an amount brought
 * forward is `first`, `none` cannot be added (only the exact period counts), `derived` is
 * recomputed from parts.
 */
export type AggregationType = 'sum' | 'first' | 'last' | 'none' | 'derived';

export interface Field {
	key: string;
	addUp: AggregationType;
	/** Id of its unit of measure; absent in catalogues that were kept before there were any. */
	measure?: string;
	/** The fields whose sum a derived field is; absent for all others. */
	sumOf?: string[];
	/** A row without this figure is refused (`number/missing`). */
	required: boolean;
	/** Last day on which it is asked for; absent: no end. */
	lastDay?: Day;
	label: BilingualText;
	/** Header labels, the official one first; ` > ` stands between merged header rows. */
	headers: string[];
}

/** A whole-number linear sum of fields. */
export type Terms = Record<string, number>;

/** left = right, or left ≤ right. A rule speaks only of rows in which its fields stand. */
export interface Rule {
	id: string;
	kind: 'equal' | 'at-most';
	left: Terms;
	right: Terms;
	/** `all`: every field must stand. `standing`: blank fields on the right count as absent. */
	blanks: 'all' | 'standing';
	severity: 'error' | 'warning';
}

/** Submission frequency: `month` for a monthly form, and so on. */
export type Frequency = 'month' | 'quarter' | 'half' | 'year';

/** A form that units report with. Data: `data/catalogue/forms/*.json`. */
export interface Form {
	id: string;
	/** `counts`: one row a unit. `statements`: published figures without counts (`congbo`). `system`: made by ourselves. */
	content: 'counts' | 'statements' | 'system';
	title: BilingualText;
	legalBasis: string;
	calendar: PeriodCalendar;
	frequency: Frequency;
	levels: Level[];
	/** Working days after the last day of the period. */
	deadlineWorkingDays: number;
	fields: Field[];
	rules: Rule[];
	/** Fields that begin with what another field of the period before ended with. */
	continues?: Record<string, string>;
}

/** Largest accepted count: the largest whole number that a JSON reader keeps exactly. */
export const MAX_COUNT = Number.MAX_SAFE_INTEGER;

export const fieldOf = (form: Form, key: string): Field | undefined =>
	form.fields.find((field) => field.key === key);

/**
 * The form as it is filled in for a period that ends on `day`: without the fields that ended before.
 * A sum keeps its other parts, as for a blank field; any other rule about an ended field is left out.
 */
export function formOn(form: Form, day: Day): Form {
	const ended = form.fields.filter(({ lastDay }) => lastDay !== undefined && lastDay < day);
	if (ended.length === 0) return form;
	const isOver = (key: string): boolean => ended.some((field) => field.key === key);
	const rules = form.rules.flatMap((rule) => {
		const right = Object.entries(rule.right).filter(([key]) => !isOver(key));
		const isWhole = right.length === Object.keys(rule.right).length;
		if (Object.keys(rule.left).some(isOver) || right.length === 0) return [];
		return isWhole || rule.blanks === 'standing'
			? [{ ...rule, right: Object.fromEntries(right) }]
			: [];
	});
	const fields = form.fields
		.filter((field) => !ended.includes(field))
		.map((field) =>
			field.sumOf ? { ...field, sumOf: field.sumOf.filter((key) => !isOver(key)) } : field
		);
	return { ...form, fields, rules };
}
