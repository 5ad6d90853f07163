import { getLocale } from '$lib/paraglide/runtime.js';
import { getReferenceVersions } from '$lib/features/admin/kept-versions.server.ts';
import { adminCataloguePage } from '$lib/features/admin/catalogue-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) =>
	adminCataloguePage(app.reference, getReferenceVersions(app), getLocale());
