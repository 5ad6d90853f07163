import { getLocale } from '$lib/paraglide/runtime.js';
import { scorecardList } from '$lib/view/scorecard-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	cards: scorecardList(locals.app.reference.catalogue, getLocale())
});
