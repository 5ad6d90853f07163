import { type Catalogue, formOf, indicatorOf } from '../../core/model/catalogue.ts';
import type { DraftStanding, DraftView } from '../../core/model/draft.ts';
import { fieldOf } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { CellDiff, CellState, RankEffect, ReportDiff } from '../../core/model/report-diff.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { groupProblems, type ProblemGroup } from './draft-problems.ts';
import { draftSummary, type DraftSummary } from './draft-summary.ts';
import { rankChangeText } from './rank-change-text.ts';

export interface EffectLine {
	unit: string;
	indicator: string;
	value: string;
	rank: string;
}

/** Cells to which the same happens, told together. */
export interface CellChangeGroup {
	id: string;
	title: string;
	isOpen: boolean;
	lines: CellChangeLine[];
}

/** Changes of a report, shown before it is submitted. */
export interface DraftChangesPage {
	title: string;
	lede: string | null;
	effects: EffectLine[];
	groups: CellChangeGroup[];
	warnings: ProblemGroup[];
	warningCount: number;
	/** A file with errors is not compared. */
	hasErrors: boolean;
	cut: number;
	/** Facts of the submission, and the earlier report and release that it meets. */
	summary: DraftSummary;
	back: string;
}

export function draftChangesPage(
	{ draft, receipt, checked }: Omit<DraftView, 'seen'>,
	{ standing, ...diff }: ReportDiff & { standing: DraftStanding },
	names: ReferenceNames,
	locale: Locale
): DraftChangesPage {
	const { cells, effects, cut } = diff;
	const form = checked.form ?? '';
	const counts = countsOf(cells, locale);
	const hasErrors = receipt.errors > 0;
	return {
		title: hasErrors ? m.confirm_errors({}, { locale }) : draftChangesTitle(cells, locale),
		lede: hasErrors ? null : m.compare_lede(counts, { locale }),
		effects: effectLines(effects, names, locale),
		groups: cellChangeGroups(cells, form, names, locale),
		warnings: groupProblems(receipt.problems, locale, formOf(names.catalogue, form)),
		warningCount: receipt.warnings,
		hasErrors,
		cut,
		summary: draftSummary(checked, standing, names, locale),
		back: localizePath(`/nop-bao-cao/${draft.id}`, locale)
	};
}

const countsOf = (cells: CellDiff[], locale: Locale) => ({
	new: countText(countCellChanges(cells, 'new'), locale),
	changed: countText(countCellChanges(cells, 'changed'), locale),
	unchanged: countText(countCellChanges(cells, 'unchanged'), locale),
	kept: countText(countCellChanges(cells, 'kept'), locale)
});

/** Changed, new and kept figures as groups; the group of changed figures is unfolded. */
export function cellChangeGroups(
	cells: CellDiff[],
	form: string,
	names: ReferenceNames,
	locale: Locale
): CellChangeGroup[] {
	const counts = countsOf(cells, locale);
	const group = (state: 'new' | 'changed' | 'kept', title: string): CellChangeGroup => ({
		id: state,
		title,
		isOpen: state === 'changed',
		lines: cellChangeLines(cells, state, form, names, locale)
	});
	return [
		group('changed', m.compare_changed({ count: counts.changed }, { locale })),
		group('new', m.compare_new({ count: counts.new }, { locale })),
		group('kept', m.compare_kept({ count: counts.kept }, { locale }))
	].filter(({ lines }) => lines.length > 0);
}

/** Effects on values and ranks, a line for each unit and indicator. */
export const effectLines = (
	effects: RankEffect[],
	names: ReferenceNames,
	locale: Locale
): EffectLine[] => effects.map((effect) => effectLine(effect, names, locale));

/** Effect of rows on the data in force, in one sentence. */
export function draftChangesTitle(cells: ReportDiff['cells'], locale: Locale): string {
	const [changed, fresh] = [countCellChanges(cells, 'changed'), countCellChanges(cells, 'new')];
	if (changed > 0)
		return m.compare_title_changed({ count: countText(changed, locale) }, { locale });
	return fresh > 0
		? m.compare_title_new({ count: countText(fresh, locale) }, { locale })
		: m.compare_title_same({}, { locale });
}

function effectLine(
	{ indicator, unit, before, after }: RankEffect,
	{ units }: ReferenceNames,
	locale: Locale
): EffectLine {
	return {
		unit: units.byId.get(unit)?.name ?? unit,
		indicator: indicator.label[locale],
		...rankChangeText({ indicator, before, after }, locale)
	};
}

export interface CellChangeLine {
	unit: string;
	field: string;
	before: string;
	after: string;
	/** `+2`, `−14`; null where one of them is no count. */
	difference: string | null;
}

/** Names of reference data for cells. */
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

const countCellChanges = (cells: CellDiff[], state: CellState): number =>
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
