import type { RequestError, RequestErrorCode } from '../../core/model/request-error.ts';
import { periodOf } from '../../core/model/period.ts';
import type { Locale } from '../../core/model/locale.ts';
import { localizePath } from './locale.ts';
import { periodName } from '../format/period-text.ts';
import { queryErrorText } from './refusal-text.ts';
import { geographyText, isGeography, isLevel, levelText } from '../format/words.ts';

/** A refusal as an error page shows it: what was asked, and links to what exists. */
export interface QueryErrorPage {
	code: RequestErrorCode;
	title: string;
	detail: string;
	offers: { label: string; href: string }[];
}

/** The part of the question that each refusal is about, as it stands in the address. */
const PARAMETERS: Partial<Record<RequestErrorCode, string>> = {
	'unknown-level': 'level',
	'unknown-period': 'period',
	'unknown-geography': 'geography',
	'unknown-release': 'release',
	'unknown-date': 'on'
};

export function queryErrorPage(refusal: RequestError, url: URL, locale: Locale): QueryErrorPage {
	return {
		code: refusal.code,
		...queryErrorText(refusal, locale),
		offers: refusal.offers.map(({ id, label }) => ({
			label: offerLabel(refusal.code, id, locale) ?? label,
			href: offerHref(refusal, id, url, locale)
		}))
	};
}

/** What the core offers by its id has words here. */
function offerLabel(code: RequestErrorCode, id: string, locale: Locale): string | null {
	if (code === 'unknown-level' && isLevel(id)) return levelText(id, locale);
	if (code === 'unknown-geography' && isGeography(id)) return geographyText(id, locale);
	const period = code === 'unknown-period' ? periodOf(id, 'calendar') : null;
	return period && periodName(period, locale);
}

/** The same question with the refused part replaced; an indicator or a unit has a page of its own. */
function offerHref({ code, given }: RequestError, id: string, url: URL, locale: Locale): string {
	const query = new URLSearchParams(url.search);
	const asksForParent = code === 'unknown-unit' && query.get('parent') === given;
	// pages name their parts in words of their own: the refused text stands in the right one
	const named = [...query].find(([, value]) => value === given)?.[0];
	const parameter = asksForParent ? 'parent' : PARAMETERS[code] && (named ?? PARAMETERS[code]);
	if (parameter !== undefined) {
		query.set(parameter, id);
		return `${url.pathname}?${query}`;
	}
	if (code === 'unknown-scorecard') return localizePath(`/bo-chi-so/${id}${url.search}`, locale);
	if (code === 'unknown-campaign') return localizePath(`/chien-dich/${id}`, locale);
	return code === 'unknown-indicator'
		? localizePath(`/xep-hang/${id}${url.search}`, locale)
		: localizePath(`/don-vi/${id}`, locale);
}
