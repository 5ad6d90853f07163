import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unitsOfAssignment } from '$lib/server/auth/unit-scope.ts';
import {
	deleteDraft,
	deleteDrafts,
	draftsOf,
	MAX_DRAFTS,
	saveDraft
} from '$lib/features/submission/drafts.server.ts';
import { findingsOfDrafts } from '$lib/features/submission/draft-findings.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { draftOptionsIn } from '$lib/features/submission/draft-options-form.server.ts';
import { filesIn, textIn } from '$lib/server/http/form-data.ts';
import { readFormData } from '$lib/server/http/limit-body.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { failLogged, runAction } from '$lib/server/http/form-action.ts';
import { formChoices, unitChoiceTexts } from '$lib/features/submission/check-page.ts';
import { uploadChoiceIn } from '$lib/features/submission/upload-choice.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import { draftList, megabytes } from '$lib/features/submission/draft-problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const { app, sender = '' } = locals;
	const locale = getLocale();
	const drafts = draftsOf(app, sender);
	const findings = await findingsOfDrafts(app, drafts);
	const { catalogue } = app.reference;
	const units = unitChoiceTexts(unitsOfAssignment(app.reference.units, requirePerson(locals).unit));
	return {
		most: megabytes(app.env.maxUploadBytes, locale),
		mostDrafts: String(MAX_DRAFTS),
		forms: formChoices(catalogue, locale),
		units,
		chosen: uploadChoiceIn(url.searchParams, catalogue, units),
		drafts: draftList(drafts, findings, catalogue, locale)
	};
};

export const actions: Actions = {
	send: async (event) => {
		const { request, locals } = event;
		const { app, sender = '' } = locals;
		const locale = getLocale();
		const size = megabytes(app.env.maxUploadBytes, locale);
		const { done: data, failure } = await runAction(event, () =>
			readFormData(request, { multiple: ['file'] })
		);
		if (failure?.status === 413)
			return failLogged(event, 413, 'too-large', { message: m.upload_too_large_all({ size }) });
		if (failure) return failure;
		const files = filesIn(data);
		if (files.length === 0) return failLogged(event, 400, 'no-file', { message: m.upload_none() });
		if (files.length > MAX_DRAFTS)
			return failLogged(event, 422, 'too-many-files', {
				message: m.upload_too_many({ most: String(MAX_DRAFTS) })
			});
		const large = files.find((file) => file.size > app.env.maxUploadBytes);
		if (large) {
			const message = m.upload_too_large({ name: large.name, size });
			return failLogged(event, 413, 'too-large', { message });
		}
		const chosen = { ...draftOptionsIn(data), meanings: [] };
		const stored: string[] = [];
		for (const file of files) {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const at = new Date();
			stored.push(saveDraft(app, { owner: sender, name: file.name, bytes, chosen, at }).id);
		}
		const [first] = stored;
		const page = stored.length === 1 ? `/nop-bao-cao/${first}` : '/nop-bao-cao';
		redirect(303, localizePath(page, locale) + (stored.length === 1 ? '' : '#cho-nop'));
	},
	drop: async ({ url, request, locals: { app, sender = '' } }) => {
		const locale = getLocale();
		const id = textIn(await request.formData(), 'id') ?? '';
		orErrorPage(url, locale, () => deleteDraft(app, sender, id));
		redirect(303, localizePath('/nop-bao-cao', locale));
	},
	dropAll: ({ locals: { app, sender = '' } }) => {
		deleteDrafts(app, sender);
		redirect(303, localizePath('/nop-bao-cao', getLocale()));
	}
};
