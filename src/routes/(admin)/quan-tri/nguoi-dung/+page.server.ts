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
import { peopleAsk, peopleHref, peoplePage, type DoneAct } from '$lib/view/admin-people.ts';
import { linkShown } from '$lib/view/link-shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { world } = locals;
	const [at, self] = [new Date(), signedIn(locals).id];
	const people = { accounts: accountList(world, at), displaced: displaced(world, dayOf(at)) };
	const { units } = world.reference;
	return peoplePage(people, peopleAsk(url), { units, self }, getLocale());
};

export const actions: Actions = {
	invite: async (event) => {
		const { world, sender = '' } = event.locals;
		const typed = accountIn(await event.request.formData());
		const { done, failure } = await attempted(event, () =>
			invite(world, { ...typed, duty: dutyOf(world, typed) }, sender)
		);
		// shown in this answer and never again: not in an address, not in the log
		return failure ? kept(failure, { invited: typed }) : { link: linkShown(done, getLocale()) };
	},
	link: async (event) => {
		const { world, sender = '' } = event.locals;
		const id = textIn(await event.request.formData(), 'id') ?? '';
		const { done, failure } = await attempted(event, () => makeLink(world, id, sender));
		return failure ?? { link: linkShown(done, getLocale()) };
	},
	duty: async (event) => {
		const { world, sender = '' } = event.locals;
		const data = await event.request.formData();
		const typed = accountIn(data);
		const { failure } = await attempted(event, () =>
			changeDuty(world, textIn(data, 'id') ?? '', dutyOf(world, typed), sender)
		);
		return failure ? kept(failure, { duty: typed }) : doneWith(event, 'duty');
	},
	deactivate: (event) => plainly(event, 'deactivate', deactivate),
	reactivate: (event) => plainly(event, 'reactivate', reactivate),
	secondFactor: (event) => plainly(event, 'secondFactor', dropSecondFactor),
	sessions: (event) => plainly(event, 'sessions', endSessionsOf)
};

/** An act on an account that needs nothing but its id. */
async function plainly(
	event: RequestEvent,
	name: DoneAct,
	act: (world: World, id: string, actor: string) => void
) {
	const { world, sender = '' } = event.locals;
	const id = textIn(await event.request.formData(), 'id') ?? '';
	const { failure } = await attempted(event, () => act(world, id, sender));
	return failure ?? doneWith(event, name);
}

/** Back to the page, with the account open where it was. */
function doneWith({ url }: RequestEvent, done: DoneAct): never {
	redirect(303, peopleHref({ account: url.searchParams.get('tai-khoan'), done }, getLocale()));
}
