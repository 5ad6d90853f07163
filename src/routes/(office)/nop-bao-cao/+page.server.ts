import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unitsOfAssignment } from '$lib/server/auth/scope.ts';
import { draftsOf, deleteDraft, saveDraft } from '$lib/server/draft.ts';
import { findingsOfDrafts } from '$lib/server/draft-findings.ts';
import { RefusedAct } from '$lib/server/refused-act.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { draftOptionsIn, filesIn, textIn } from '$lib/server/web/sent-form.ts';
import { requirePerson } from '$lib/server/web/signed-in.ts';
import { failLogged } from '$lib/server/web/told.ts';
import { formChoices, unitChoiceTexts } from '$lib/view/check-page.ts';
import { localizePath } from '$lib/view/link.ts';
import { draftList, megabytes } from '$lib/view/upload-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { app, sender = '' } = locals;
	const locale = getLocale();
	const drafts = draftsOf(app, sender);
	const findings = await findingsOfDrafts(app, drafts);
	const { catalogue, units } = app.reference;
	return {
		most: megabytes(app.env.maxUploadBytes, locale),
		forms: formChoices(catalogue, locale),
		units: unitChoiceTexts(unitsOfAssignment(units, requirePerson(locals).unit)),
		drafts: draftList(drafts, findings, catalogue, locale)
	};
};

export const actions: Actions = {
	send: async (event) => {
		const { request, locals } = event;
		const { app, sender = '' } = locals;
		const locale = getLocale();
		const size = megabytes(app.env.maxUploadBytes, locale);
		const data = await request.formData().catch(() => null);
		if (data === null)
			return failLogged(event, 413, 'too-large', { message: m.upload_too_large_all({ size }) });
		const files = filesIn(data);
		if (files.length === 0) return failLogged(event, 400, 'no-file', { message: m.upload_none() });
		const large = files.find((file) => file.size > app.env.maxUploadBytes);
		if (large) {
			const message = m.upload_too_large({ name: large.name, size });
			return failLogged(event, 413, 'too-large', { message });
		}
		const chosen = { ...draftOptionsIn(data), meanings: [] };
		const kept: string[] = [];
		try {
			for (const file of files) {
				const bytes = new Uint8Array(await file.arrayBuffer());
				const at = new Date();
				kept.push(saveDraft(app, { owner: sender, name: file.name, bytes, chosen, at }).id);
			}
		} catch (thrown) {
			if (!(thrown instanceof RefusedAct)) throw thrown;
			return failLogged(event, 429, thrown.because, { message: m.upload_too_many() });
		}
		const [first] = kept;
		const page = kept.length === 1 ? `/nop-bao-cao/${first}` : '/nop-bao-cao';
		redirect(303, localizePath(page, locale) + (kept.length === 1 ? '' : '#cho-nop'));
	},
	drop: async ({ url, request, locals: { app, sender = '' } }) => {
		const locale = getLocale();
		const id = textIn(await request.formData(), 'id') ?? '';
		orErrorPage(url, locale, () => deleteDraft(app, sender, id));
		redirect(303, localizePath('/nop-bao-cao', locale));
	}
};
