import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

/** A one-time link as it is shown, this once. */
export interface OneTimeLinkView {
	title: string;
	value: string;
	why: string;
}

export const oneTimeLinkView = (
	{ href, hours, name }: { href: string; hours: number; name: string | null },
	locale: Locale
): OneTimeLinkView => ({
	title: m.people_link_for({ name: name ?? m.people_nameless({}, { locale }) }, { locale }),
	value: href,
	why: m.people_link_once({ hours: String(hours) }, { locale })
});
