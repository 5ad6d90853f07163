import { getLocale } from '$lib/paraglide/runtime.js';
import { can } from '$lib/server/auth/permissions.ts';
import { countOpenWork } from '$lib/features/dashboard/open-work.server.ts';
import { staffMenu } from '$lib/features/people/staff-menu.ts';
import { contactView } from '$lib/ui/contact.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ url, locals: { app, person = null } }) => {
	const { operator, contact, licence } = app.reference.catalogue.installation;
	const locale = getLocale();
	const opens = (route: string): boolean =>
		can(person, { route, method: 'GET', action: 'default' }) === 'go';
	return {
		origin: app.env.origin,
		operator: operator[locale],
		contact: contactView(contact, locale),
		licence: { name: licence.name[locale], url: licence.url },
		// reading the address makes Kit load this again, and count again, with every page
		staff: person && {
			name: person.name,
			path: url.pathname,
			places: staffMenu(opens, countOpenWork(app, person), locale)
		}
	};
};
