import type { Comparison, Effect, Standing } from '../model/comparison.ts';
import type { SeenDraft } from '../model/draft.ts';
import { formOf } from '../model/catalogue.ts';
import { m } from '../paraglide/messages.js';
import { cellLines, countOf, type CellLine, type Names } from './compared-cells.ts';
import { countText, figureText } from './format.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';
import { groupProblems, type ProblemGroup } from './problem-groups.ts';

export interface EffectLine {
	unit: string;
	indicator: string;
	value: string;
	rank: string;
}

/** What is shown before a report is handed in. */
export interface ComparePage {
	title: string;
	lede: string | null;
	effects: EffectLine[];
	groups: { id: string; title: string; isOpen: boolean; lines: CellLine[] }[];
	warnings: ProblemGroup[];
	warningCount: number;
	/** A file with errors is not compared. */
	hasErrors: boolean;
	cut: number;
	/** SHA-256 of the file, by which a second confirmation finds the first receipt. */
	file: string;
	back: string;
}

export function comparePage(
	{ draft, receipt, checked }: Omit<SeenDraft, 'seen'>,
	{ cells, effects, cut }: Comparison,
	names: Names,
	locale: Locale
): ComparePage {
	const form = checked.form ?? '';
	const count = (state: 'new' | 'changed' | 'unchanged' | 'kept'): string =>
		countText(countOf(cells, state), locale);
	const group = (state: 'new' | 'changed' | 'kept', title: string, isOpen: boolean) => ({
		...{ id: state, title, isOpen },
		lines: cellLines(cells, state, form, names, locale)
	});
	const counts = { new: count('new'), changed: count('changed'), kept: count('kept') };
	const hasErrors = receipt.errors > 0;
	return {
		title: hasErrors ? m.confirm_errors({}, { locale }) : titleOf(cells, locale),
		lede: hasErrors
			? null
			: m.compare_lede({ ...counts, unchanged: count('unchanged') }, { locale }),
		effects: effects.map((effect) => effectLine(effect, names, locale)),
		groups: [
			group('changed', m.compare_changed({ count: counts.changed }, { locale }), true),
			group('new', m.compare_new({ count: counts.new }, { locale }), false),
			group('kept', m.compare_kept({ count: counts.kept }, { locale }), false)
		].filter(({ lines }) => lines.length > 0),
		warnings: groupProblems(receipt.problems, locale, formOf(names.catalogue, form)),
		warningCount: receipt.warnings,
		hasErrors,
		cut,
		file: draft.sha256,
		back: pathIn(`/nop-bao-cao/${draft.id}`, locale)
	};
}

function titleOf(cells: Comparison['cells'], locale: Locale): string {
	const [changed, fresh] = [countOf(cells, 'changed'), countOf(cells, 'new')];
	if (changed > 0)
		return m.compare_title_changed({ count: countText(changed, locale) }, { locale });
	return fresh > 0
		? m.compare_title_new({ count: countText(fresh, locale) }, { locale })
		: m.compare_title_same({}, { locale });
}

function effectLine(
	{ indicator, unit, before, after }: Effect,
	{ units }: Names,
	locale: Locale
): EffectLine {
	const value = ({ figure }: Standing): string => figureText(figure, indicator, locale);
	return {
		unit: units.byId.get(unit)?.name ?? unit,
		indicator: indicator.label[locale],
		value: arrow(value(before), value(after)),
		rank: arrow(rankText(before, locale), rankText(after, locale))
	};
}

const arrow = (before: string, after: string): string =>
	before === after ? after : `${before} → ${after}`;

const rankText = ({ rank, tied }: Standing, locale: Locale): string =>
	rank === null ? m.compare_unranked({}, { locale }) : `${rank}${tied ? '=' : ''}`;
