import { getLocale } from '$lib/paraglide/runtime.js';
import { can } from '$lib/server/auth/may.ts';
import { staffMenu } from '$lib/view/staff-places.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { world, person = null } }) => {
	const { operator, licence } = world.reference.catalogue.installation;
	const locale = getLocale();
	const opens = (route: string): boolean =>
		can(person, { route, method: 'GET', action: 'default' }) === 'go';
	return {
		operator: operator[locale],
		licence: { name: licence.name[locale], url: licence.url },
		staff: person && { name: person.name, places: staffMenu(opens, locale) }
	};
};
