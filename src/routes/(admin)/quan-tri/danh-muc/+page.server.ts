import { getLocale } from '$lib/paraglide/runtime.js';
import { getReferenceVersions } from '$lib/features/admin/get-health.server.ts';
import { adminCataloguePage } from '$lib/features/admin/catalogue-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) =>
	adminCataloguePage(app.reference, getReferenceVersions(app), getLocale());
