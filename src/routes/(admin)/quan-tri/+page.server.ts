import { getLocale } from '$lib/paraglide/runtime.js';
import { getHealth } from '$lib/server/health.ts';
import { overviewPage } from '$lib/view/admin-overview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) =>
	overviewPage(getHealth(app, new Date()), getLocale());
