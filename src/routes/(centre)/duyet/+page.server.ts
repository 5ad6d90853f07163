import { fail, redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { approveReports } from '$lib/features/review/approve-batch.server.ts';
import { canAct } from '$lib/server/auth/permissions.ts';
import { getInbox } from '$lib/features/review/get-inbox.server.ts';
import { decideReply } from '$lib/features/submission/replies.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn, textsIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { inboxHref, inboxPageNumber } from '$lib/features/review/inbox-address.ts';
import { approvedText, inboxPage } from '$lib/features/review/inbox-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, route, locals }) => {
	const [person, locale] = [requirePerson(locals), getLocale()];
	const waiting = getInbox(locals.app, person, inboxPageNumber(url));
	return {
		inbox: inboxPage(waiting, url, locale),
		mayApprove: canAct(person, route.id, 'approve'),
		isDemo: waiting.isDemo
	};
};

export const actions: Actions = {
	approve: async (event) => {
		const locale = getLocale();
		const chosen = textsIn(await event.request.formData(), 'id');
		const act = { actor: requirePerson(event.locals).name, at: new Date() };
		const { done, failure } = await runAction(event, () =>
			approveReports(event.locals.app, chosen, act)
		);
		if (failure) return failWithValues(failure, { refused: [], id: null, typed: '' });
		if (done.refused.length > 0)
			return fail(409, { ...approvedText(done, locale), id: null, typed: '' });
		redirect(303, inboxHref({ duyet: String(done.approved) }, locale));
	},
	reply: async (event) => {
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const act = { actor: requirePerson(event.locals).name, at: new Date(), reason: '' };
		const { failure } = await runAction(event, () =>
			decideReply(event.locals.app, id, 'approved', act)
		);
		if (failure) return failWithValues(failure, { refused: [], id, typed: '' });
		redirect(303, inboxHref({ xong: 'y-kien' }, getLocale()));
	},
	returnReply: async (event) => {
		const data = await event.request.formData();
		const [id, reason] = [textIn(data, 'id') ?? '', textIn(data, 'reason') ?? ''];
		const act = { actor: requirePerson(event.locals).name, at: new Date(), reason };
		const { failure } = await runAction(event, () =>
			decideReply(event.locals.app, id, 'returned', act)
		);
		if (failure) return failWithValues(failure, { refused: [], id, typed: reason });
		redirect(303, inboxHref({ xong: 'tra-lai' }, getLocale()));
	}
};
