import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unitsOfDuty } from '$lib/server/auth/scope.ts';
import { chooseFor, dropDraft } from '$lib/server/draft.ts';
import { lookAtDraft } from '$lib/server/jobs/look-at-draft.ts';
import { answerOr, awaitedOr } from '$lib/server/web/refused.ts';
import { choicesIn, meaningsIn } from '$lib/server/web/sent-form.ts';
import { signedIn } from '$lib/server/web/signed-in.ts';
import { checkPage } from '$lib/view/check-page.ts';
import { localizePath } from '$lib/view/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { world, sender = '' } = locals;
	const locale = getLocale();
	const ask = {
		onlyFaults: url.searchParams.get('loc') === 'loi',
		page: Number(url.searchParams.get('trang') ?? 1) || 1,
		line: Number(url.searchParams.get('dong') ?? 0) || null
	};
	const draft = await awaitedOr(url, locale, () => lookAtDraft(world, sender, params.draft, ask));
	if (typeof draft === 'number') return { reading: draft };
	const offered = unitsOfDuty(world.reference.units, signedIn(locals).unit);
	return {
		reading: null,
		check: checkPage(draft, { ...world.reference, offered }, locale),
		onlyFaults: ask.onlyFaults,
		isDemo: draft.checked.isDemo
	};
};

export const actions: Actions = {
	choose: async ({ url, params, request, locals: { world, sender = '' } }) => {
		const locale = getLocale();
		const data = await request.formData();
		const chosen = { ...choicesIn(data), meanings: meaningsIn(data) };
		answerOr(url, locale, () => chooseFor(world, sender, params.draft, chosen));
		redirect(303, localizePath(`/nop-bao-cao/${params.draft}`, locale));
	},
	drop: ({ url, params, locals: { world, sender = '' } }) => {
		const locale = getLocale();
		answerOr(url, locale, () => dropDraft(world, sender, params.draft));
		redirect(303, localizePath('/nop-bao-cao', locale));
	}
};
