import { redirect, type RequestEvent } from '@sveltejs/kit';
import { dayOf } from '$lib/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { accountList } from '$lib/server/people/account-list.ts';
import { displaced } from '$lib/server/people/displaced.ts';
import {
	changeDuty,
	deactivate,
	dropSecondFactor,
	endSessionsOf,
	invite,
	reactivate
} from '$lib/server/people/duties.ts';
import { makeLink } from '$lib/server/people/links.ts';
import { accountIn, dutyOf } from '$lib/server/web/account-form.ts';
import { attempted } from '$lib/server/web/attempted.ts';
import { kept } from '$lib/server/web/kept.ts';
import { textIn } from '$lib/server/web/sent-form.ts';
import { signedIn } from '$lib/server/web/signed-in.ts';
import type { World } from '$lib/server/world.ts';
import {
	parsePeopleQuery,
	peopleHref,
	peoplePage,
	type ConfirmedAccountAction
} from '$lib/view/admin-people.ts';
import { oneTimeLinkView } from '$lib/view/link-shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { world } = locals;
	const [at, self] = [new Date(), signedIn(locals).id];
	const people = { accounts: accountList(world, at), displaced: displaced(world, dayOf(at)) };
	const { units } = world.reference;
	return peoplePage(people, parsePeopleQuery(url), { units, self }, getLocale());
};

export const actions: Actions = {
	invite: async (event) => {
		const { world, sender = '' } = event.locals;
		const typed = accountIn(await event.request.formData());
		const { done, failure } = await attempted(event, () =>
			invite(world, { ...typed, duty: dutyOf(world, typed) }, sender)
		);
		// shown in this answer and never again: not in an address, not in the log
		return failure
			? kept(failure, { invited: typed })
			: { link: oneTimeLinkView(done, getLocale()) };
	},
	link: async (event) => {
		const { world, sender = '' } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const { done, failure } = await attempted(event, () => makeLink(world, id, sender));
		return failure ?? { link: oneTimeLinkView(done, getLocale()) };
	},
	duty: async (event) => {
		const { world, sender = '' } = event.locals;
		const data = await event.request.formData();
		const typed = accountIn(data);
		const { failure } = await attempted(event, () =>
			changeDuty(world, textIn(data, 'id') ?? '', dutyOf(world, typed), sender)
		);
		return failure ? kept(failure, { duty: typed }) : redirectWithConfirmation(event, 'duty');
	},
	deactivate: (event) => accountAction(event, 'deactivate', deactivate),
	reactivate: (event) => accountAction(event, 'reactivate', reactivate),
	secondFactor: (event) => accountAction(event, 'secondFactor', dropSecondFactor),
	sessions: (event) => accountAction(event, 'sessions', endSessionsOf)
};

/** An act on an account that needs nothing but its id. */
async function accountAction(
	event: RequestEvent,
	name: ConfirmedAccountAction,
	act: (world: World, id: string, actor: string) => void
) {
	const { world, sender = '' } = event.locals;
	const id = textIn(await event.request.formData(), 'id') ?? '';
	const { failure } = await attempted(event, () => act(world, id, sender));
	return failure ?? redirectWithConfirmation(event, name);
}

/** Back to the page, with the account open where it was. */
function redirectWithConfirmation({ url }: RequestEvent, done: ConfirmedAccountAction): never {
	redirect(303, peopleHref({ account: url.searchParams.get('tai-khoan'), done }, getLocale()));
}
