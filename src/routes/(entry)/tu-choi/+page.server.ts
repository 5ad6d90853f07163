import { getLocale } from '$lib/paraglide/runtime.js';
import { denialPage } from '$lib/ui/i18n/error-page.ts';
import type { PageServerLoad } from './$types';

/** What `deny-request.ts` sends with the status that fits; opened by itself it says the same. */
export const load: PageServerLoad = ({ url }) => ({
	away: denialPage(url.searchParams.get('vi-sao'), url.searchParams.get('so'), getLocale())
});
