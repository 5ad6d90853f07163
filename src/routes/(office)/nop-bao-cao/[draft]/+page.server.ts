import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unitsOfAssignment } from '$lib/server/auth/scope.ts';
import { updateDraftOptions, deleteDraft } from '$lib/server/draft.ts';
import { getDraftViewOrProgress } from '$lib/server/jobs/look-at-draft.ts';
import { orErrorPage, orErrorPageAsync } from '$lib/server/web/refused.ts';
import { draftOptionsIn, headerMappingsIn } from '$lib/server/web/sent-form.ts';
import { requirePerson } from '$lib/server/web/signed-in.ts';
import { checkPage } from '$lib/view/check-page.ts';
import { localizePath } from '$lib/view/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { app, sender = '' } = locals;
	const locale = getLocale();
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
