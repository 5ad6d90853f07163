import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getReplies, submitReplyToFigure } from '$lib/features/submission/get-replies.server.ts';
import { withdrawReply } from '$lib/features/submission/replies.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import { replyPage } from '$lib/features/submission/reply-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { app } = locals;
	const ask = {
		indicator: url.searchParams.get('chi-tieu') ?? '',
		period: url.searchParams.get('ky') ?? ''
	};
	const answer = getReplies(app, requirePerson(locals));
	return {
		replies: replyPage(answer, ask, app.reference.catalogue.groups, getLocale()),
		isDemo: answer.isDemo,
		done: url.searchParams.get('xong')
	};
};

export const actions: Actions = {
	reply: async (event) => {
		const { app } = event.locals;
		const data = await event.request.formData();
		const typed = {
			indicator: textIn(data, 'indicator') ?? '',
			period: textIn(data, 'period') ?? '',
			text: textIn(data, 'text') ?? ''
		};
		const person = requirePerson(event.locals);
		const { failure } = await runAction(event, () =>
			submitReplyToFigure(app, person, typed, new Date())
		);
		if (failure) return failWithValues(failure, typed);
		redirect(303, localizePath('/y-kien?xong=gui', getLocale()));
	},
	withdraw: async (event) => {
		const { app } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const person = requirePerson(event.locals);
		const { failure } = await runAction(event, () => withdrawReply(app, person, id, new Date()));
		if (failure) return failWithValues(failure, { indicator: '', period: '', text: '' });
		redirect(303, localizePath('/y-kien?xong=rut', getLocale()));
	}
};
