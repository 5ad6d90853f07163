import type { Locale } from '../../core/model/locale.ts';
import type { OpenWork } from '../../core/model/open-work.ts';
import { m } from '../../paraglide/messages.js';
import { countText, listText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';

/** A place of the staff pages, by the route that decides who may see it. */
interface StaffPlace {
	route: string;
	path: string;
	name: (inputs: object, options: { locale: Locale }) => string;
	/** Numbers of the work that waits there, each with its words. */
	work?: [
		key: keyof OpenWork,
		text: (inputs: { count: number }, options: { locale: Locale }) => string
	][];
}

const PLACES: StaffPlace[] = [
	{
		route: '/(office)/ban-lam-viec',
		path: '/ban-lam-viec',
		name: m.nav_desk,
		work: [
			['returned', m.menu_returned],
			['comments', m.menu_comments]
		]
	},
	{ route: '/(public)/bieu-mau', path: '/bieu-mau', name: m.nav_templates },
	{ route: '/(office)/nop-bao-cao', path: '/nop-bao-cao', name: m.nav_upload },
	{
		route: '/(office)/y-kien',
		path: '/y-kien',
		name: m.nav_replies,
		work: [['returnedReplies', m.menu_returned_replies]]
	},
	{
		route: '/(centre)/duyet',
		path: '/duyet',
		name: m.nav_review,
		work: [
			['reports', m.menu_reports],
			['replies', m.menu_replies]
		]
	},
	{ route: '/(centre)/cong-bo', path: '/cong-bo', name: m.nav_publish },
	{ route: '/(centre)/ky-bao-cao', path: '/ky-bao-cao', name: m.nav_periods },
	{ route: '/(admin)/quan-tri', path: '/quan-tri', name: m.nav_admin }
];

/** A link of the menu with the number of what waits behind it. */
export interface StaffMenuItem {
	href: string;
	name: string;
	/** Null where nothing waits; `text` says of what the number is. */
	waiting: { count: string; text: string } | null;
}

/** The staff pages that open to somebody, in the order of their work. */
export const staffMenu = (
	opens: (route: string) => boolean,
	work: OpenWork,
	locale: Locale
): StaffMenuItem[] =>
	PLACES.filter(({ route }) => opens(route)).map((place) => ({
		href: localizePath(place.path, locale),
		name: place.name({}, { locale }),
		waiting: waitingAt(place, work, locale)
	}));

function waitingAt(place: StaffPlace, work: OpenWork, locale: Locale): StaffMenuItem['waiting'] {
	const some = (place.work ?? []).filter(([key]) => work[key] > 0);
	if (some.length === 0) return null;
	const count = some.reduce((sum, [key]) => sum + work[key], 0);
	const texts = some.map(([key, text]) => text({ count: work[key] }, { locale }));
	return { count: countText(count, locale), text: listText(texts, locale) };
}
