import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { megabytes } from '$lib/features/submission/draft-problems.ts';
import { sha256In } from '$lib/features/submission/file-hash.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const locale = getLocale();
	const typed = url.searchParams.get('sha256') ?? '';
	const hash = sha256In(typed);
	if (hash !== null) redirect(303, localizePath(`/receipts/${hash}`, locale));
	return {
		typed,
		fault: typed.trim() === '' ? null : m.lookup_not_a_hash({}, { locale }),
		maxBytes: app.env.maxUploadBytes,
		maxSize: megabytes(app.env.maxUploadBytes, locale)
	};
};
