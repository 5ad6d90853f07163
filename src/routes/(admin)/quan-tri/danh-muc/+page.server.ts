import { getLocale } from '$lib/paraglide/runtime.js';
import { keptVersions } from '$lib/server/kept-versions.ts';
import { adminCataloguePage } from '$lib/view/admin-catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { world } }) =>
	adminCataloguePage(world.reference, keptVersions(world), getLocale());
