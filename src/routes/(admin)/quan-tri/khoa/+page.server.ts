import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getApiKeys } from '$lib/features/people/api-key-list.server.ts';
import { revokeApiKey } from '$lib/features/account/api-keys.server.ts';
import { runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { ownedApiKeys } from '$lib/features/people/api-keys.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => ({
	keys: ownedApiKeys(getApiKeys(app), app.reference.units, new Date().toISOString(), getLocale()),
	isRevoked: url.searchParams.get('xong') === 'thu-hoi'
});

export const actions: Actions = {
	revoke: async (event) => {
		const { app, sender = '' } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const { failure } = await runAction(event, () => revokeApiKey(app, id, null, sender));
		return failure ?? redirect(303, localizePath('/quan-tri/khoa?xong=thu-hoi', getLocale()));
	}
};
