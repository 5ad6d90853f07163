import type { Indicator } from '../../core/model/indicator.ts';
import type { InForceStatement } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';
import { countText, isPercentage } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodText } from '../../ui/format/period-text.ts';

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
