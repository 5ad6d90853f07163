import { dayOf } from '$lib/core/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { helpPage } from '$lib/features/submission/help-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => ({
	help: helpPage(app.reference, dayOf(new Date()), getLocale())
});
