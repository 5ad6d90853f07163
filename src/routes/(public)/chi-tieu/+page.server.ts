import { getLocale } from '$lib/paraglide/runtime.js';
import { indicatorList } from '$lib/features/catalogue/indicator-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { catalogue } = locals.app.reference;
	return {
		groups: indicatorList(catalogue, getLocale()),
		counts: { indicators: catalogue.indicators.length, forms: catalogue.forms.length }
	};
};
