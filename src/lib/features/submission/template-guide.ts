import { fieldOf, type Form } from '../../core/model/form.ts';
import type { Period } from '../../core/model/period.ts';
import type { Release } from '../../core/model/release.ts';
import type { Origin } from '../../core/model/report.ts';
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

/** The second sheet: how to fill in the first, what each column means, and the rules in words. */
export const guideRows = (form: Form, filled: FilledFigures | null): string[][] => [
	[
		form.content === 'statements' ? m.template_guide_statements({}, VI) : m.template_guide({}, VI)
	],
	...(filled === null ? [] : [[filledText(form, filled)]]),
	[],
	...form.fields.map(({ label, required }) => [
		label.vi,
		required ? m.template_required({}, VI) : ''
	]),
	[],
	...form.rules.map(({ id }) => [ruleText(form, id, 'vi')])
];

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
