import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { signOut } from '$lib/server/auth/session.ts';
import { signInHref } from '$lib/features/people/own-account.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { app, person } = locals;
		if (person) locals.cookies.push(...(await signOut(app, person, request.headers)));
		locals.isSignedOut = true;
		redirect(303, signInHref('ra', getLocale()));
	}
};
