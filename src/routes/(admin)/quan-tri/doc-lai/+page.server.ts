import { getLocale } from '$lib/paraglide/runtime.js';
import { getOlderReadingsOrProgress } from '$lib/features/verify/older-readings.server.ts';
import { olderReadingsPage } from '$lib/features/verify/older-readings-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app } }) => {
	const readings = await getOlderReadingsOrProgress(app);
	return typeof readings === 'number'
		? { reading: readings }
		: { reading: null, page: olderReadingsPage(readings, getLocale()) };
};
