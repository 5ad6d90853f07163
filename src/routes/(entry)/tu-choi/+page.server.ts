import { getLocale } from '$lib/paraglide/runtime.js';
import { denialPage } from '$lib/ui/i18n/error-page.ts';
import type { PageServerLoad } from './$types';

/** Denial page that `deny-request.ts` sends with its status; a direct visit shows the same. */
export const load: PageServerLoad = ({ url }) => ({
	away: denialPage(url.searchParams.get('vi-sao'), url.searchParams.get('so'), getLocale())
});
