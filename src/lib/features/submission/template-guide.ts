import type { Measure } from '../../core/model/catalogue.ts';
import { type Field, fieldOf, type Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import type { Release } from '../../core/model/release.ts';
import type { Origin } from '../../core/model/report.ts';
import { cutText } from '../../core/model/typed-text.ts';
import { m } from '../../paraglide/messages.js';
import { countText, ruleText } from '../../ui/format/number-text.ts';
import { periodName } from '../../ui/format/time-text.ts';

const VI = { locale: 'vi' } as const;

/** Figures that are filled in, by field, and the report that they come from. */
interface FilledFigures {
	figures: Readonly<Record<string, number>>;
	period: Period;
	report: string;
	origin: Origin;
	release: Pick<Release, 'number'> | null;
}

/** Content of the second sheet. */
interface Guided {
	form: Form;
	indicators: Indicator[];
	measures: Measure[];
}

/**
 * The second sheet: how to fill in the first, the meaning of each column, the rules in words, and the
 * indicators that are computed from the form.
 */
export function guideRows(guided: Guided, filled: FilledFigures | null): string[][] {
	const { form, indicators } = guided;
	const own = indicators.filter((indicator) => indicator.form === form.id);
	return [
		[
			form.content === 'statements' ? m.template_guide_statements({}, VI) : m.template_guide({}, VI)
		],
		...(filled === null ? [] : [[filledText(form, filled)]]),
		[],
		[m.template_guide_columns({}, VI)],
		...form.fields.map((field) => [
			field.label.vi,
			field.required ? m.template_required({}, VI) : '',
			...(form.content === 'statements' ? [] : [meaningOf(guided, field)])
		]),
		[],
		...form.rules.map(({ id }) => [ruleText(form, id, 'vi')]),
		...(own.length === 0 ? [] : [[], [m.template_guide_indicators({}, VI)]]),
		...own.map(({ label, definition }) => [label.vi, '', definition.vi])
	];
}

/** Longest title and text of a message of Excel beside a cell. */
const [MAX_TITLE, MAX_HINT] = [32, 255];

/** Name and meaning of a column beside its cells; null for figures that are published in words. */
export function fieldHint(guided: Guided, key: string): { title: string; text: string } | null {
	const field = fieldOf(guided.form, key);
	if (!field || guided.form.content === 'statements') return null;
	return {
		title: shorten(field.label.vi, MAX_TITLE),
		text: shorten(meaningOf(guided, field), MAX_HINT)
	};
}

const shorten = (text: string, most: number): string =>
	text.length > most ? `${cutText(text, most - 1)}…` : text;

/** One line: what is counted, at which time, in which unit of measure, and what a blank cell means. */
function meaningOf({ form, measures }: Guided, field: Field): string {
	const measure = measures.find(({ id }) => id === field.measure)?.label.vi;
	return [
		timeText(form, field),
		...(measure === undefined ? [] : [m.template_meaning_measure({ measure }, VI)]),
		...(field.sumOf
			? []
			: [field.required ? m.template_meaning_zero({}, VI) : m.template_meaning_blank({}, VI)])
	].join(' ');
}

function timeText(form: Form, { key, addUp, sumOf = [] }: Field): string {
	const labelOf = (other: string): string => fieldOf(form, other)?.label.vi ?? other;
	const ended = form.continues?.[key];
	if (ended !== undefined) return m.template_meaning_carried({ ended: labelOf(ended) }, VI);
	if (addUp === 'derived')
		return m.template_meaning_derived({ parts: sumOf.map(labelOf).join(' + ') }, VI);
	return TIMES[addUp]({}, VI);
}

const TIMES = {
	sum: m.template_meaning_sum,
	first: m.template_meaning_first,
	last: m.template_meaning_last,
	none: m.template_meaning_none
};

/** Figures by the names of their columns, with the report, its period and its publication. */
function filledText(form: Form, { figures, period, report, origin, release }: FilledFigures) {
	const named = Object.entries(figures).map(
		([key, figure]) => `“${fieldOf(form, key)?.label.vi ?? key}”: ${countText(figure, 'vi')}`
	);
	const source =
		release === null
			? m.template_filled_in_force({}, VI)
			: m.template_filled_release({ number: String(release.number) }, VI);
	const text = m.template_filled(
		{ figures: named.join('; '), report, period: periodName(period, 'vi'), source },
		VI
	);
	return origin === 'sample' ? `${text} ${m.template_filled_demo({}, VI)}` : text;
}
