import { m } from '../../paraglide/messages.js';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';

/** A place of the staff pages, by the route that decides who may see it. */
interface StaffMenuItem {
	route: string;
	path: string;
	name: (inputs: object, options: { locale: Locale }) => string;
}

const PLACES: StaffMenuItem[] = [
	{ route: '/(office)/ban-lam-viec', path: '/ban-lam-viec', name: m.nav_desk },
	{ route: '/(office)/nop-bao-cao', path: '/nop-bao-cao', name: m.nav_upload },
	{ route: '/(office)/y-kien', path: '/y-kien', name: m.nav_replies },
	{ route: '/(centre)/duyet', path: '/duyet', name: m.nav_review },
	{ route: '/(centre)/cong-bo', path: '/cong-bo', name: m.nav_publish },
	{ route: '/(centre)/ky-bao-cao', path: '/ky-bao-cao', name: m.nav_periods },
	{ route: '/(admin)/quan-tri', path: '/quan-tri', name: m.nav_admin }
];

/** The staff pages that open to somebody, in the order of their work. */
export const staffMenu = (
	opens: (route: string) => boolean,
	locale: Locale
): { href: string; name: string }[] =>
	PLACES.filter(({ route }) => opens(route)).map(({ path, name }) => ({
		href: localizePath(path, locale),
		name: name({}, { locale })
	}));
