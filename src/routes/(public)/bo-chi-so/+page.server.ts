import { getLocale } from '$lib/paraglide/runtime.js';
import { scorecardList } from '$lib/features/scorecard/scorecard-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	cards: scorecardList(locals.app.reference.catalogue, getLocale())
});
