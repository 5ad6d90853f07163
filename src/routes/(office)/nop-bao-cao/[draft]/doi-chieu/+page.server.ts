import { redirect } from '@sveltejs/kit';
import { needsNote } from '$lib/core/model/problem.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { reportDiffSteps } from '$lib/features/submission/report-diff.server.ts';
import { draftOf, reportOfDraft } from '$lib/features/submission/drafts.server.ts';
import { draftStandingOf } from '$lib/features/submission/draft-standing.server.ts';
import { getDraftView, submitDraft } from '$lib/features/submission/draft-view.server.ts';
import { deleteReplacedDrafts } from '$lib/features/submission/older-drafts.server.ts';
import { periodLockOf } from '$lib/features/submission/period-lock.server.ts';
import { lastChangeSeq } from '$lib/server/events/event-log.ts';
import { failLogged, failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { orErrorPage, orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { runInTurns } from '$lib/server/http/request-turns.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { draftChangesPage } from '$lib/features/submission/draft-changes.ts';
import { lockedText } from '$lib/ui/format/workflow-text.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { app, sender = '' } = locals;
	const locale = getLocale();
	const report = reportOfDraft(app, sender, params.draft);
	if (report !== null) redirect(303, localizePath(`/bao-cao/${report}`, locale));
	const draft = await orErrorPageAsync(url, locale, () => getDraftView(app, sender, params.draft));
	const comparison = await runInTurns(
		reportDiffSteps(app, draft.checked, requirePerson(locals).unit)
	);
	const standing = draftStandingOf(app, draft.checked);
	const { form, period } = draft.receipt;
	const lock = periodLockOf(app, { form, period });
	const { lateUnit } = app.reference.catalogue.installation.examples;
	return {
		noteHint: m.confirm_note_hint({ unit: lateUnit[locale] }),
		locked: lock && lockedText(lock, locale),
		compare: draftChangesPage(draft, { ...comparison, standing }, app.reference, locale),
		isDemo: draft.checked.isDemo || comparison.isDemo
	};
};

export const actions: Actions = {
	confirm: async (event) => {
		const { url, params, request, locals } = event;
		const { app, sender = '' } = locals;
		const locale = getLocale();
		const data = await request.formData();
		const first = reportOfDraft(app, sender, params.draft);
		if (first !== null) redirect(303, localizePath(`/bao-cao/${first}`, locale));
		const note = textIn(data, 'note');
		const seen = data.get('seen') === 'yes';
		const typed = { note: note ?? '', seen };
		const refuse = (status: number, field: string, message: string) =>
			failLogged(event, status, `confirm-${field}`, { ...typed, field, message });
		if (textIn(data, 'cut') !== String(lastChangeSeq(app.store)))
			return refuse(409, 'cut', m.compare_stale());
		const draft = orErrorPage(url, locale, () => draftOf(app, sender, params.draft));
		const { done: receipt, failure } = await runAction(event, () =>
			orErrorPageAsync(url, locale, () =>
				submitDraft(app, sender, params.draft, { note, seen, at: new Date() })
			)
		);
		if (failure) return failWithValues(failure, { ...typed, field: 'cut' });
		if (receipt.status === 'checked' && !seen && receipt.problems.some(needsNote))
			return refuse(422, 'seen', m.confirm_needs_tick());
		if (receipt.status === 'checked') return refuse(422, 'note', m.confirm_needs_note());
		if (receipt.id === null) return refuse(409, 'cut', m.compare_stale());
		await deleteReplacedDrafts(app, draft, receipt.id);
		redirect(303, localizePath(`/bao-cao/${receipt.id}`, locale));
	}
};
