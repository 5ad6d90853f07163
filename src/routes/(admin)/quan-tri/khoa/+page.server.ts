import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { keyList } from '$lib/server/people/key-list.ts';
import { revokeKey } from '$lib/server/people/keys.ts';
import { attempted } from '$lib/server/web/attempted.ts';
import { textIn } from '$lib/server/web/sent-form.ts';
import { ownedApiKeys } from '$lib/view/admin-keys.ts';
import { localizePath } from '$lib/view/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { world } }) => ({
	keys: ownedApiKeys(keyList(world), world.reference.units, new Date().toISOString(), getLocale()),
	isRevoked: url.searchParams.get('xong') === 'thu-hoi'
});

export const actions: Actions = {
	revoke: async (event) => {
		const { world, sender = '' } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const { failure } = await attempted(event, () => revokeKey(world, id, null, sender));
		return failure ?? redirect(303, localizePath('/quan-tri/khoa?xong=thu-hoi', getLocale()));
	}
};
