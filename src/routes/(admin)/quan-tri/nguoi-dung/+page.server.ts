import { redirect, type RequestEvent } from '@sveltejs/kit';
import { dayOf } from '$lib/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getAccounts } from '$lib/server/people/account-list.ts';
import { accountsOfDissolvedUnits } from '$lib/server/people/displaced.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	resetSecondFactor,
	endAccountSessions,
	inviteAccount,
	reactivateAccount
} from '$lib/server/people/duties.ts';
import { createOneTimeLink } from '$lib/server/people/links.ts';
import { parseAccountForm, parseRoleAssignment } from '$lib/server/web/account-form.ts';
import { runAction } from '$lib/server/web/attempted.ts';
import { failWithValues } from '$lib/server/web/kept.ts';
import { textIn } from '$lib/server/web/sent-form.ts';
import { requirePerson } from '$lib/server/web/signed-in.ts';
import type { AppContext } from '$lib/server/world.ts';
import {
	parsePeopleQuery,
	peopleHref,
	peoplePage,
	type ConfirmedAccountAction
} from '$lib/view/admin-people.ts';
import { oneTimeLinkView } from '$lib/view/link-shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { app } = locals;
	const [at, self] = [new Date(), requirePerson(locals).id];
	const people = {
		accounts: getAccounts(app, at),
		displaced: accountsOfDissolvedUnits(app, dayOf(at))
	};
	const { units } = app.reference;
	return peoplePage(people, parsePeopleQuery(url), { units, self }, getLocale());
};

export const actions: Actions = {
	invite: async (event) => {
		const { app, sender = '' } = event.locals;
		const typed = parseAccountForm(await event.request.formData());
		const { done, failure } = await runAction(event, () =>
			inviteAccount(app, { ...typed, duty: parseRoleAssignment(app, typed) }, sender)
		);
		// shown in this answer and never again: not in an address, not in the log
		return failure
			? failWithValues(failure, { invited: typed })
			: { link: oneTimeLinkView(done, getLocale()) };
	},
	link: async (event) => {
		const { app, sender = '' } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const { done, failure } = await runAction(event, () => createOneTimeLink(app, id, sender));
		return failure ?? { link: oneTimeLinkView(done, getLocale()) };
	},
	duty: async (event) => {
		const { app, sender = '' } = event.locals;
		const data = await event.request.formData();
		const typed = parseAccountForm(data);
		const { failure } = await runAction(event, () =>
			changeRoleAssignment(app, textIn(data, 'id') ?? '', parseRoleAssignment(app, typed), sender)
		);
		return failure
			? failWithValues(failure, { duty: typed })
			: redirectWithConfirmation(event, 'duty');
	},
	deactivate: (event) => accountAction(event, 'deactivate', deactivateAccount),
	reactivate: (event) => accountAction(event, 'reactivate', reactivateAccount),
	secondFactor: (event) => accountAction(event, 'secondFactor', resetSecondFactor),
	sessions: (event) => accountAction(event, 'sessions', endAccountSessions)
};

/** An act on an account that needs nothing but its id. */
async function accountAction(
	event: RequestEvent,
	name: ConfirmedAccountAction,
	act: (app: AppContext, id: string, actor: string) => void
) {
	const { app, sender = '' } = event.locals;
	const id = textIn(await event.request.formData(), 'id') ?? '';
	const { failure } = await runAction(event, () => act(app, id, sender));
	return failure ?? redirectWithConfirmation(event, name);
}

/** Back to the page, with the account open where it was. */
function redirectWithConfirmation({ url }: RequestEvent, done: ConfirmedAccountAction): never {
	redirect(303, peopleHref({ account: url.searchParams.get('tai-khoan'), done }, getLocale()));
}
