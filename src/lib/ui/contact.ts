import type { Contact } from '../core/model/catalogue.ts';
import type { Locale } from '../core/model/locale.ts';

/** Contact of the province as pages show it; null for each part that the installation leaves out. */
export interface ContactView {
	office: string | null;
	note: string | null;
	links: { href: string; text: string }[];
}

/** Contact in one language; null without an office, an e-mail address and a telephone number. */
export function contactView(contact: Contact | undefined, locale: Locale): ContactView | null {
	const { office, note, email, telephone } = contact ?? {};
	const links = [
		...(email === undefined ? [] : [{ href: `mailto:${email}`, text: email }]),
		...(telephone === undefined
			? []
			: [{ href: `tel:${telephone.replace(/[^\d+]/gu, '')}`, text: telephone }])
	];
	if (office === undefined && links.length === 0) return null;
	return { office: office?.[locale] ?? null, note: note?.[locale] ?? null, links };
}
