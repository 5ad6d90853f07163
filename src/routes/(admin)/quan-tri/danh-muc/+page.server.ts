import { getLocale } from '$lib/paraglide/runtime.js';
import { getReferenceVersions } from '$lib/server/kept-versions.ts';
import { adminCataloguePage } from '$lib/view/admin-catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) =>
	adminCataloguePage(app.reference, getReferenceVersions(app), getLocale());
