import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { compareChecked } from '$lib/server/compare-draft.ts';
import { handedIn } from '$lib/server/draft.ts';
import { confirm, seenDraft } from '$lib/server/jobs/look-at-draft.ts';
import { lockedBy } from '$lib/server/locked.ts';
import { lastChange } from '$lib/server/query/events.ts';
import { attempted } from '$lib/server/web/attempted.ts';
import { kept } from '$lib/server/web/kept.ts';
import { awaitedOr } from '$lib/server/web/refused.ts';
import { textIn } from '$lib/server/web/sent-form.ts';
import { signedIn } from '$lib/server/web/signed-in.ts';
import { told } from '$lib/server/web/told.ts';
import { draftChangesPage } from '$lib/view/compare-page.ts';
import { lockedText } from '$lib/view/lock-text.ts';
import { localizePath } from '$lib/view/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { world, sender = '' } = locals;
	const locale = getLocale();
	const draft = await awaitedOr(url, locale, () => seenDraft(world, sender, params.draft));
	const comparison = compareChecked(world, draft.checked, signedIn(locals).unit);
	const { form, period } = draft.receipt;
	const lock = lockedBy(world, { form, period });
	return {
		locked: lock && lockedText(lock, locale),
		compare: draftChangesPage(draft, comparison, world.reference, locale),
		isDemo: draft.checked.isDemo || comparison.isDemo
	};
};

export const actions: Actions = {
	confirm: async (event) => {
		const { url, params, request, locals } = event;
		const { world, sender = '' } = locals;
		const locale = getLocale();
		const data = await request.formData();
		const first = handedIn(world, sender, params.draft, textIn(data, 'file') ?? '');
		if (first !== null) redirect(303, localizePath(`/bao-cao/${first}`, locale));
		const note = textIn(data, 'note');
		const seen = data.get('seen') === 'yes';
		const { receipt } = await awaitedOr(url, locale, () => seenDraft(world, sender, params.draft));
		const said = { note: note ?? '', seen };
		const refuse = (status: number, field: string, message: string) =>
			told(event, status, `confirm-${field}`, { ...said, field, message });
		if (textIn(data, 'cut') !== String(lastChange(world.store)))
			return refuse(409, 'cut', m.compare_stale());
		if (receipt.warnings > 0 && !seen) return refuse(422, 'seen', m.confirm_needs_tick());
		if (receipt.warnings > 0 && note === null) return refuse(422, 'note', m.confirm_needs_note());
		const { done: taken, failure } = await attempted(event, () =>
			awaitedOr(url, locale, () => confirm(world, sender, params.draft, { note, at: new Date() }))
		);
		if (failure) return kept(failure, { ...said, field: 'cut' });
		if (taken.id === null) return refuse(409, 'cut', m.compare_stale());
		redirect(303, localizePath(`/bao-cao/${taken.id}`, locale));
	}
};
