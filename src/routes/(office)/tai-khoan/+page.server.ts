import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { changePassword } from '$lib/features/account/password.server.ts';
import { signOutEverywhere } from '$lib/server/auth/session.ts';
import { openSessions } from '$lib/features/people/open-sessions.server.ts';
import { runAction } from '$lib/server/http/form-action.ts';
import { secretIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { accountPage, sessionLine, signInHref } from '$lib/features/people/own-account.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const [person, locale] = [requirePerson(locals), getLocale()];
	return {
		account: accountPage(person, locals.app.reference.units, locale),
		sessions: openSessions(locals.app.store, person.id, new Date()).map((session) =>
			sessionLine(session, locale)
		),
		isSaved: url.searchParams.get('xong') === 'doi'
	};
};

export const actions: Actions = {
	password: async (event) => {
		const { request, locals } = event;
		const data = await request.formData();
		const change = {
			current: secretIn(data, 'current'),
			password: secretIn(data, 'password'),
			again: secretIn(data, 'again')
		};
		const { done, failure } = await runAction(event, () =>
			changePassword(locals.app, requirePerson(locals), request.headers, change)
		);
		if (failure) return failure;
		locals.cookies.push(...done);
		redirect(303, localizePath('/tai-khoan?xong=doi', getLocale()));
	},
	everywhere: async ({ request, locals }) => {
		const cookies = await signOutEverywhere(locals.app, requirePerson(locals), request.headers);
		locals.cookies.push(...cookies);
		locals.isSignedOut = true;
		redirect(303, signInHref('ra', getLocale()));
	}
};
