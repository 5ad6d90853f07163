import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getReleasePreview } from '$lib/server/answer-publication.ts';
import { canAct } from '$lib/server/auth/may.ts';
import { publishRelease } from '$lib/server/publish.ts';
import { runAction } from '$lib/server/web/attempted.ts';
import { failWithValues } from '$lib/server/web/kept.ts';
import { textIn } from '$lib/server/web/sent-form.ts';
import { requirePerson } from '$lib/server/web/signed-in.ts';
import { localizePath } from '$lib/view/link.ts';
import { publishPage } from '$lib/view/publish-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ route, locals }) => {
	const answer = getReleasePreview(locals.app);
	return {
		next: publishPage(answer, getLocale()),
		mayPublish: canAct(requirePerson(locals), route.id, 'publish'),
		isDemo: answer.isDemo
	};
};

export const actions: Actions = {
	publish: async (event) => {
		const data = await event.request.formData();
		const note = textIn(data, 'note') ?? '';
		const seen = Number(textIn(data, 'cut') ?? Number.NaN);
		const actor = requirePerson(event.locals).name;
		const { done, failure } = await runAction(event, () =>
			publishRelease(event.locals.app, { note, seen, actor, at: new Date() })
		);
		if (failure) return failWithValues(failure, { note });
		redirect(303, localizePath(`/dot-cong-bo/${done.number}`, getLocale()));
	}
};
