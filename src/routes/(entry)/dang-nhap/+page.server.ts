import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { signIn } from '$lib/features/account/sign-in.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { secretIn } from '$lib/server/http/form-data.ts';
import { afterSignIn, codePageHref, signInPage } from '$lib/features/people/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { person } }) => {
	const locale = getLocale();
	if (person) redirect(303, afterSignIn(url, locale));
	return signInPage(url, locale);
};

export const actions: Actions = {
	default: async (event) => {
		const { url, request, locals } = event;
		const data = await request.formData();
		// as typed: a name with a control character is no name of an account
		const name = secretIn(data, 'name').trim();
		const credentials = {
			name,
			password: secretIn(data, 'password'),
			address: event.getClientAddress(),
			headers: request.headers
		};
		const { done, failure } = await runAction(event, () => signIn(locals.app, credentials));
		if (failure) return failWithValues(failure, { name });
		locals.cookies.push(...done.cookies);
		const locale = getLocale();
		redirect(303, done.needsCode ? codePageHref(url, locale) : afterSignIn(url, locale));
	}
};
