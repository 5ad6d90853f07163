import { redirect, type RequestEvent } from '@sveltejs/kit';
import { dayOf } from '$lib/core/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getAccounts } from '$lib/features/people/account-list.server.ts';
import { accountsOfDissolvedUnits } from '$lib/features/people/dissolved-unit-accounts.server.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	resetSecondFactor,
	endAccountSessions,
	addInvitedAccount,
	reactivateAccount
} from '$lib/features/people/manage-accounts.server.ts';
import {
	linkRequests,
	requestOneTimeLink
} from '$lib/features/people/second-administrator.server.ts';
import {
	parseAccountForm,
	parseRoleAssignment
} from '$lib/features/people/account-form-data.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import type { AppContext } from '$lib/server/app-context.ts';
import {
	parsePeopleQuery,
	peopleHref,
	peoplePage,
	type ConfirmedAccountAction
} from '$lib/features/people/people-page.ts';
import { linkResultView } from '$lib/features/people/account-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { app } = locals;
	const [at, self] = [new Date(), requirePerson(locals).id];
	const people = {
		accounts: getAccounts(app, at),
		displaced: accountsOfDissolvedUnits(app, dayOf(at)),
		asked: linkRequests(app, at)
	};
	const { units } = app.reference;
	return peoplePage(people, parsePeopleQuery(url), { units, self }, getLocale());
};

export const actions: Actions = {
	invite: async (event) => {
		const { app, sender = '' } = event.locals;
		const typed = parseAccountForm(await event.request.formData());
		const { done, failure } = await runAction(event, () =>
			requestOneTimeLink(
				app,
				addInvitedAccount(app, { ...typed, duty: parseRoleAssignment(app, typed) }, sender),
				sender
			)
		);
		// shown in this answer and never again: not in an address, not in the log
		return failure
			? failWithValues(failure, { invited: typed })
			: linkResultView(done, getLocale());
	},
	link: async (event) => {
		const { app, sender = '' } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const { done, failure } = await runAction(event, () => requestOneTimeLink(app, id, sender));
		return failure ?? linkResultView(done, getLocale());
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
