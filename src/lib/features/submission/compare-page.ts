import type { CellDiff, ReportDiff, RankEffect } from '../../core/model/report-diff.ts';
import type { DraftView } from '../../core/model/draft.ts';
import { formOf } from '../../core/model/catalogue.ts';
import { m } from '../../paraglide/messages.js';
import {
	cellChangeLines,
	countCellChanges,
	type CellChangeLine,
	type ReferenceNames
} from './compared-cells.ts';
import { countText } from '../../ui/format/format.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { groupProblems, type ProblemGroup } from './problem-groups.ts';
import { rankChangeText } from './standings-text.ts';

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

/** What is shown before a report is handed in. */
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
	/** SHA-256 of the file, by which a second confirmation finds the first receipt. */
	file: string;
	back: string;
}

export function draftChangesPage(
	{ draft, receipt, checked }: Omit<DraftView, 'seen'>,
	{ cells, effects, cut }: ReportDiff,
	names: ReferenceNames,
	locale: Locale
): DraftChangesPage {
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
		file: draft.sha256,
		back: localizePath(`/nop-bao-cao/${draft.id}`, locale)
	};
}

const countsOf = (cells: CellDiff[], locale: Locale) => ({
	new: countText(countCellChanges(cells, 'new'), locale),
	changed: countText(countCellChanges(cells, 'changed'), locale),
	unchanged: countText(countCellChanges(cells, 'unchanged'), locale),
	kept: countText(countCellChanges(cells, 'kept'), locale)
});

/** What rows change, add and leave as it is; what changes is open to the eye. */
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

/** What becomes of values and ranks, a line a unit and indicator. */
export const effectLines = (
	effects: RankEffect[],
	names: ReferenceNames,
	locale: Locale
): EffectLine[] => effects.map((effect) => effectLine(effect, names, locale));

/** What rows do to what is in force, in one sentence. */
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
