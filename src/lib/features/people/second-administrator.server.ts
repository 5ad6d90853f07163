import { needsSecondFactor } from '../../core/model/person.ts';
import { RequestError } from '../../core/model/request-error.ts';
import {
	type Account,
	accountById,
	activeAdministrators,
	namesakesOf
} from '../../server/auth/account-records.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import { type LinkRequest, openLinkRequests } from '../../server/events/link-requests.ts';
import { createOneTimeLink, type OneTimeLink } from '../account/one-time-links.server.ts';

/*
 * Whoever has a link of an account can become its owner. A single administrator could so act as
 * reporter and reviewer at once, and approve own figures. So a link of a reviewer or administrator
 * needs two administrators where there are two: one asks, another creates it. The command line needs
 * one: who has an account on the machine can change the database anyway.
 */

/** A request stands as long as a link would. */
const REQUEST_MS = 72 * 3_600_000;

/** Result of a request for a link: the link, or null while another administrator must create it. */
export interface LinkResult {
	link: OneTimeLink | null;
	/** User name of the account. */
	name: string;
	namesakes: string[];
}

/**
 * Creates a link, or asks for one: of an account of the province another administrator creates it.
 * Throws `RequestError` (`unknown-account`).
 */
export async function requestOneTimeLink(
	app: AppContext,
	id: string,
	actor: string
): Promise<LinkResult> {
	const account = accountById(app.store, id);
	if (!account || account.deactivatedAt !== null) throw new RequestError('unknown-account');
	const name = account.username ?? account.id;
	const namesakes = namesakesOf(app.store, account);
	if (!isSecondNeeded(app, account, actor) || wasAskedByAnother(app, name, actor))
		return { link: await createOneTimeLink(app, id, actor), name, namesakes };
	const act = { actor, act: 'link-asked', subject: name, reason: null, digest: null } as const;
	runInTransaction(app.store, () => appendEvent(app.store, { ...act, at: new Date() }));
	return { link: null, name, namesakes };
}

/** Does a link of this account need another administrator than this one, and is there one? */
const isSecondNeeded = (app: AppContext, { role }: Account, actor: string): boolean =>
	needsSecondFactor(role) && hasSecondAdministrator(app, actor);

/** Is this an administrator beside another one? The operator of the machine is none. */
export function hasSecondAdministrator({ store }: AppContext, actor: string): boolean {
	const names = activeAdministrators(store).map(({ username }) => username);
	return names.length > 1 && names.includes(actor);
}

const wasAskedByAnother = (app: AppContext, name: string, actor: string): boolean =>
	linkRequests(app, new Date()).some((asked) => asked.subject === name && asked.actor !== actor);

/** Requests that wait for another administrator than who asked. */
export const linkRequests = ({ store }: AppContext, at: Date): LinkRequest[] =>
	openLinkRequests(store, new Date(at.getTime() - REQUEST_MS));
