import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { InForceStatement } from '../../core/model/report.ts';
import type { PublishedReply } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { countText, isPercentage } from '../../ui/format/number-text.ts';
import { instantText, periodName, periodText } from '../../ui/format/time-text.ts';
import { unitHref } from '../../ui/links.ts';

/** Public reply of a unit to one of its figures. */
export interface ReplyView {
	id: string;
	title: string;
	href: string;
	/** Time of writing, and the note that it was approved. */
	when: string;
	/** Text as written, with its line breaks. */
	text: string;
}

export const replyView = (
	{ id, unit, period, text, at }: PublishedReply,
	locale: Locale
): ReplyView => ({
	id,
	title: m.reply_of({ unit: unit.name, period: periodName(period, locale) }, { locale }),
	href: unitHref(unit, locale),
	when: m.reply_approved_on({ day: instantText(at, locale) }, { locale }),
	text
});

/** A published figure without counts, as a page shows it. */
export interface StatementView {
	indicator: string;
	value: string;
	period: string;
	isGoal: boolean;
	scope: string | null;
	quote: string;
	source: string;
	/** The source as an address, where it is one. */
	href: string | null;
}

/** A published figure keeps the digits that were printed; only the decimal mark follows the language. */
export function statementView(
	indicator: Indicator,
	{ period, statement }: InForceStatement,
	locale: Locale
): StatementView {
	const { qualifier, value, source, scope } = statement;
	const [whole = '', rest] = value.split('.');
	const mark = locale === 'vi' ? ',' : '.';
	const digits = countText(BigInt(whole), locale) + (rest === undefined ? '' : mark + rest);
	const suffix = isPercentage(indicator) ? '%' : ` ${indicator.counted[locale]}`;
	return {
		indicator: indicator.label[locale],
		value: (qualifier === '=' ? '' : `${qualifier} `) + digits + suffix,
		period: periodText(period, locale),
		isGoal: statement.kind === 'goal',
		scope: scope === '' ? null : m.unit_statement_scope({ scope }, { locale }),
		quote: statement.quote,
		source,
		href: /^https?:\/\//u.test(source) ? source : null
	};
}
