import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { compareChecked } from '$lib/server/compare-draft.ts';
import { handedIn } from '$lib/server/draft.ts';
import { confirm, seenDraft } from '$lib/server/jobs/look-at-draft.ts';
import { lastChange } from '$lib/server/query/events.ts';
import { awaitedOr } from '$lib/server/web/refused.ts';
import { textIn } from '$lib/server/web/sent-form.ts';
import { comparePage } from '$lib/view/compare-page.ts';
import { pathIn } from '$lib/view/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals: { world, sender = '' } }) => {
	const locale = getLocale();
	const draft = await awaitedOr(url, locale, () => seenDraft(world, sender, params.draft));
	const comparison = compareChecked(world, draft.checked);
	return {
		compare: comparePage(draft, comparison, world.reference, locale),
		sample: draft.checked.isMadeUp
	};
};

export const actions: Actions = {
	confirm: async ({ url, params, request, locals: { world, sender = '' } }) => {
		const locale = getLocale();
		const data = await request.formData();
		const first = handedIn(world, sender, params.draft, textIn(data, 'file') ?? '');
		if (first !== null) redirect(303, pathIn(`/bao-cao/${first}`, locale));
		const note = textIn(data, 'note');
		const seen = data.get('seen') === 'yes';
		const { receipt } = await awaitedOr(url, locale, () => seenDraft(world, sender, params.draft));
		const said = { note: note ?? '', seen };
		if (textIn(data, 'cut') !== String(lastChange(world.store)))
			return fail(409, { ...said, field: 'cut', message: m.compare_stale() });
		if (receipt.warnings > 0 && !seen)
			return fail(422, { ...said, field: 'seen', message: m.confirm_needs_tick() });
		if (receipt.warnings > 0 && note === null)
			return fail(422, { ...said, field: 'note', message: m.confirm_needs_note() });
		const taken = await awaitedOr(url, locale, () =>
			confirm(world, sender, params.draft, { note, at: new Date() })
		);
		if (taken.id === null) return fail(409, { ...said, field: 'cut', message: m.compare_stale() });
		redirect(303, pathIn(`/bao-cao/${taken.id}`, locale));
	}
};
