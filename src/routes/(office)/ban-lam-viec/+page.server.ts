import { dayOf } from '$lib/core/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getDashboard } from '$lib/features/dashboard/get-dashboard.server.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { dashboardPage } from '$lib/features/dashboard/dashboard-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { app } = locals;
	const answer = await getDashboard(app, requirePerson(locals), dayOf(new Date()));
	const desk = dashboardPage(answer, app.reference.catalogue, getLocale());
	return { desk, isDemo: desk.isDemo };
};
