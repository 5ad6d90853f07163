import { getLocale } from '$lib/paraglide/runtime.js';
import { getHealth } from '$lib/features/admin/get-health.server.ts';
import { overviewPage } from '$lib/features/admin/overview-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) =>
	overviewPage(getHealth(app, new Date()), getLocale());
