import { getLocale } from '$lib/paraglide/runtime.js';
import { dayOf } from '$lib/core/model/day.ts';
import { unitListPage } from '$lib/features/unit/unit-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const { units, catalogue } = app.reference;
	const query = { text: url.searchParams.get('q')?.trim() ?? '', today: dayOf(new Date()) };
	return { list: unitListPage(units, catalogue.installation.province, query, getLocale()) };
};
