import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getReleasePreview } from '$lib/features/release/get-release-preview.server.ts';
import { canAct } from '$lib/server/auth/permissions.ts';
import { publishRelease } from '$lib/features/release/publish-release.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import { publishPage } from '$lib/features/release/publish-page.ts';
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
