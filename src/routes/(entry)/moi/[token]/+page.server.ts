import { error, redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getInvitation, acceptInvitation } from '$lib/features/account/one-time-links.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { secretIn, textIn } from '$lib/server/http/form-data.ts';
import { invitationPage } from '$lib/features/people/account-form.ts';
import { signInHref } from '$lib/features/people/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, locals, setHeaders } = event;
	// the address is the secret: no page that this one leads to, and no cache, learns it
	locals.isSecret = true;
	setHeaders({ 'Cache-Control': 'no-store' });
	const { done, failure } = await runAction(event, () =>
		getInvitation(locals.app, params.token, event.getClientAddress())
	);
	if (failure) error(failure.status, { message: failure.data.message, said: true });
	return invitationPage(done, getLocale());
};

export const actions: Actions = {
	default: async (event) => {
		const { params, request, locals } = event;
		const data = await request.formData();
		const typed = { name: textIn(data, 'name') ?? '', fullName: textIn(data, 'fullName') ?? '' };
		const passwords = { password: secretIn(data, 'password'), again: secretIn(data, 'again') };
		const { failure } = await runAction(event, async () => {
			await getInvitation(locals.app, params.token, event.getClientAddress());
			return acceptInvitation(locals.app, params.token, { ...typed, ...passwords });
		});
		if (failure) return failWithValues(failure, typed);
		redirect(303, signInHref('mo', getLocale()));
	}
};
