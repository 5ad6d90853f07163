import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { accountAwaitingCode, signInWithCode } from '$lib/features/account/sign-in-code.server.ts';
import { runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import { afterSignIn } from '$lib/features/people/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, request, locals: { app, person } }) => {
	const locale = getLocale();
	if (person) redirect(303, afterSignIn(url, locale));
	const begin = localizePath(`/dang-nhap${url.search}`, locale);
	// people who have not just typed the password start with it; people who sent a code get the
	// reason for the end
	const isOver = (await accountAwaitingCode(app, request.headers)) === null;
	if (isOver && request.method !== 'POST') redirect(303, begin);
	return { begin, isOver };
};

export const actions: Actions = {
	default: async (event) => {
		const { url, request, locals } = event;
		const data = await request.formData();
		const credentials = {
			code: textIn(data, 'code') ?? '',
			headers: request.headers,
			address: event.getClientAddress()
		};
		const { done, failure } = await runAction(event, () => signInWithCode(locals.app, credentials));
		if (failure) return failure;
		locals.cookies.push(...done);
		redirect(303, afterSignIn(url, getLocale()));
	}
};
