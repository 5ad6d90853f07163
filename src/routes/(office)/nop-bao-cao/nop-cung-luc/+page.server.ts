import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getDraftBatch, submitDrafts } from '$lib/features/submission/draft-batch.server.ts';
import { batchPage, chosenDraftIn, outcomeLines } from '$lib/features/submission/draft-batch.ts';
import { failLogged } from '$lib/server/http/form-action.ts';
import { textIn, textsIn } from '$lib/server/http/form-data.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, sender = '' } }) => {
	const { drafts, cut } = await getDraftBatch(app, sender, url.searchParams.getAll('tep'));
	return {
		batch: batchPage(drafts, cut, app.reference, getLocale()),
		isDemo: drafts.some(({ finding }) => finding?.isDemo === true)
	};
};

export const actions: Actions = {
	confirm: async (event) => {
		const { request, locals } = event;
		const { app, sender = '' } = locals;
		const data = await request.formData();
		const chosen = textsIn(data, 'tep').map(chosenDraftIn);
		if (chosen.length === 0)
			return failLogged(event, 422, 'none-chosen', { message: m.batch_none() });
		const cut = Number(textIn(data, 'cut') ?? Number.NaN);
		return { outcomes: outcomeLines(await submitDrafts(app, sender, chosen, cut), getLocale()) };
	}
};
