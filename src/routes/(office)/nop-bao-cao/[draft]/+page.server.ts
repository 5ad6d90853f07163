import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unitsOfAssignment } from '$lib/server/auth/unit-scope.ts';
import {
	deleteDraft,
	reportOfDraft,
	updateDraftOptions
} from '$lib/features/submission/drafts.server.ts';
import { getDraftViewOrProgress } from '$lib/features/submission/draft-view.server.ts';
import { orErrorPage, orErrorPageAsync } from '$lib/server/http/error-page.ts';
import {
	draftOptionsIn,
	headerMappingsIn
} from '$lib/features/submission/draft-options-form.server.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { checkPage } from '$lib/features/submission/check-page.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { app, sender = '' } = locals;
	const locale = getLocale();
	const report = reportOfDraft(app, sender, params.draft);
	if (report !== null) redirect(303, localizePath(`/bao-cao/${report}`, locale));
	const ask = {
		onlyFaults: url.searchParams.get('loc') === 'loi',
		page: Number(url.searchParams.get('trang') ?? 1) || 1,
		line: Number(url.searchParams.get('dong') ?? 0) || null
	};
	const draft = await orErrorPageAsync(url, locale, () =>
		getDraftViewOrProgress(app, sender, params.draft, ask)
	);
	if (typeof draft === 'number') return { reading: draft };
	const offered = unitsOfAssignment(app.reference.units, requirePerson(locals).unit);
	return {
		reading: null,
		check: checkPage(draft, { ...app.reference, offered }, locale),
		onlyFaults: ask.onlyFaults,
		isDemo: draft.checked.isDemo
	};
};

export const actions: Actions = {
	choose: async ({ url, params, request, locals: { app, sender = '' } }) => {
		const locale = getLocale();
		const data = await request.formData();
		const chosen = { ...draftOptionsIn(data), meanings: headerMappingsIn(data) };
		orErrorPage(url, locale, () => updateDraftOptions(app, sender, params.draft, chosen));
		redirect(303, localizePath(`/nop-bao-cao/${params.draft}`, locale));
	},
	drop: ({ url, params, locals: { app, sender = '' } }) => {
		const locale = getLocale();
		orErrorPage(url, locale, () => deleteDraft(app, sender, params.draft));
		redirect(303, localizePath('/nop-bao-cao', locale));
	}
};
