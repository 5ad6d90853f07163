import { getLocale } from '$lib/paraglide/runtime.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	const { operator, licence } = locals.world.reference.catalogue.installation;
	const locale = getLocale();
	return {
		operator: operator[locale],
		licence: { name: licence.name[locale], url: licence.url }
	};
};
