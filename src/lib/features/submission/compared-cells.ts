import { formOf, indicatorOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { CellState, CellDiff } from '../../core/model/report-diff.ts';
import { fieldOf } from '../../core/model/form.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';

export interface CellChangeLine {
	unit: string;
	field: string;
	before: string;
	after: string;
	/** `+2`, `−14`; null where one of them is no count. */
	difference: string | null;
}

/** The names that cells are told by. */
export interface ReferenceNames {
	catalogue: Catalogue;
	units: UnitList;
}

/** The cells of some states, in words. */
export function cellChangeLines(
	cells: CellDiff[],
	state: CellState,
	formId: string,
	{ catalogue, units }: ReferenceNames,
	locale: Locale
): CellChangeLine[] {
	const form = formOf(catalogue, formId);
	const named = (key: string): string => {
		const [indicator = '', ...rest] = key.split(' · ');
		const label = (form && fieldOf(form, key)?.label) ?? indicatorOf(catalogue, indicator)?.label;
		return [label?.[locale] ?? indicator, ...rest].join(' · ');
	};
	return cells
		.filter((cell) => cell.state === state)
		.map(({ unit, field, before, after }) => ({
			unit: units.byId.get(unit)?.name ?? unit,
			field: named(field),
			before: valueText(before, locale),
			after: valueText(after, locale),
			difference: differenceText(before, after, locale)
		}));
}

export const countCellChanges = (cells: CellDiff[], state: CellState): number =>
	cells.filter((cell) => cell.state === state).length;

function valueText(value: CellDiff['before'], locale: Locale): string {
	if (value === null) return m.compare_blank({}, { locale });
	return typeof value === 'number' ? countText(value, locale) : value;
}

export function differenceText(
	before: CellDiff['before'],
	after: CellDiff['after'],
	locale: Locale
): string | null {
	if (typeof before !== 'number' || typeof after !== 'number') return null;
	const difference = after - before;
	return `${difference < 0 ? '−' : '+'}${countText(Math.abs(difference), locale)}`;
}
