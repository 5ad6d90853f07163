import { getLocale } from '$lib/paraglide/runtime.js';
import { can } from '$lib/server/auth/permissions.ts';
import { staffMenu } from '$lib/features/people/own-account.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { app, person = null } }) => {
	const { operator, licence } = app.reference.catalogue.installation;
	const locale = getLocale();
	const opens = (route: string): boolean =>
		can(person, { route, method: 'GET', action: 'default' }) === 'go';
	return {
		origin: app.env.origin,
		operator: operator[locale],
		licence: { name: licence.name[locale], url: licence.url },
		staff: person && { name: person.name, places: staffMenu(opens, locale) }
	};
};
