import { m } from '../../paraglide/messages.js';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';

/** Confirmations of actions on replies, by the value in the address. */
export const REPLY_CONFIRMATIONS = {
	'y-kien': m.inbox_reply_approved,
	'tra-lai': m.inbox_reply_returned
};

const PAGE_PARAMETER = 'trang';

/** Page of the list that an address asks for, from 1 on. */
export function inboxPageNumber({ searchParams }: URL): number {
	const text = searchParams.get(PAGE_PARAMETER) ?? '';
	return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : 1;
}

/** Query of a page; the first page needs none. */
export const pageQuery = (number: number): Record<string, string> =>
	number > 1 ? { [PAGE_PARAMETER]: String(number) } : {};

/** Address of the list with a query. */
export function inboxAddress(query: Record<string, string>, locale: Locale): string {
	const text = String(new URLSearchParams(query));
	return localizePath(text ? `/duyet?${text}` : '/duyet', locale);
}

/** The list after something was done, as the address says. */
export const inboxHref = (
	done: { duyet: string } | { xong: keyof typeof REPLY_CONFIRMATIONS },
	locale: Locale
): string => inboxAddress(done, locale);
