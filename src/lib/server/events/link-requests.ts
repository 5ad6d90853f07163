import type { ActName } from '../../core/model/act.ts';
import type { Store } from '../db/store.ts';

/** An administrator asked for a one-time link that another administrator has to create. */
export interface LinkRequest {
	/** User name of the account. */
	subject: string;
	/** User name of who asked. */
	actor: string;
	/** UTC */
	at: string;
}

/** Acts on an account that end a request: it was met, or the account is not what it was. */
const ENDING: readonly ActName[] = [
	'link-made',
	'link-asked',
	'account-opened',
	'role-changed',
	'deactivated'
];

/** Requests since a moment that no later act ended, the newest first. */
export const openLinkRequests = ({ sqlite }: Store, since: Date): LinkRequest[] =>
	sqlite
		.prepare<[string, string], LinkRequest>(
			`SELECT subject, actor, at FROM event asked
			WHERE act = 'link-asked' AND +at >= ? AND NOT EXISTS (
				SELECT 1 FROM event later WHERE later.subject = asked.subject AND later.seq > asked.seq
				AND later.act IN (SELECT value FROM json_each(?)))
			ORDER BY seq DESC`
		)
		.all(since.toISOString(), JSON.stringify(ENDING));
