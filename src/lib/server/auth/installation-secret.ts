import { createHmac } from 'node:crypto';
import type { Store } from '../db/store.ts';
import { runInTransaction } from '../db/store.ts';
import { installationSecret } from '../db/schema-people.ts';
import { appendEvent } from '../events/event-log.ts';
import type { ReasonedActionContext } from '../events/act.ts';
import { endAllSessions, removeAllSecondFactors } from './account-records.ts';
import type { AccountContext } from './auth-library.ts';
import { createSecret, hasSecret, readSecret, SecretMismatch } from './secret.ts';

/*
 * The secret belongs to the installation: cookies are signed and second factors encrypted with it.
 * The database keeps an HMAC of it, so that a database that was moved without its secret is named at
 * the start. Version 0.1.0 made a new secret in silence then: sign-in failed without a reason, and
 * no administrator could pass the second factor.
 */

const proofOf = (secret: string): string =>
	createHmac('sha256', secret).update('thuoc-so installation').digest('base64url');

/**
 * Makes the secret of a new installation, and binds the secret to the database. Throws
 * `SecretMismatch` where the database belongs to another secret, or to one that is not there;
 * `InvalidSetting` for a secret that can be guessed.
 */
export async function bindSecret(installation: AccountContext): Promise<void> {
	const { store, env } = installation;
	const bound = boundProof(store);
	if (!hasSecret(env)) {
		if (bound !== null || hasPasswords(store)) throw new SecretMismatch('missing', env);
		createSecret(env);
	}
	const secret = readSecret(env);
	if (bound === null) await assertReadsSecondFactors(installation, secret);
	else if (bound !== proofOf(secret)) throw new SecretMismatch('differs', env);
	if (bound === null) storeProof(store, proofOf(secret), new Date());
}

const boundProof = ({ orm }: Store): string | null =>
	orm.query.installationSecret.findFirst().sync()?.proof ?? null;

const hasPasswords = ({ orm }: Store): boolean =>
	orm.query.credential.findFirst({ columns: { id: true } }).sync() !== undefined;

/** A database of an earlier version has no proof; a second factor in it shows the secret it was made with. */
async function assertReadsSecondFactors(
	{ store, env }: AccountContext,
	key: string
): Promise<void> {
	const factor = store.orm.query.secondFactor.findFirst({ columns: { secret: true } }).sync();
	if (!factor) return;
	const { symmetricDecrypt } = await import('better-auth/crypto');
	try {
		await symmetricDecrypt({ key, data: factor.secret });
	} catch {
		throw new SecretMismatch('differs', env);
	}
}

function storeProof({ orm }: Store, proof: string, at: Date): void {
	orm.delete(installationSecret).run();
	orm.insert(installationSecret).values({ proof, boundAt: at.toISOString() }).run();
}

/**
 * Binds the database to the present secret, or to a new one where none is there: for an installation
 * whose secret is lost or was given away. All sessions and links end; second factors go, since nobody
 * can read them without the old secret, and each account that needs one sets it up at its next
 * sign-in.
 */
export function renewSecret({ store, env }: AccountContext, act: ReasonedActionContext): void {
	createSecret(env);
	const proof = proofOf(readSecret(env));
	runInTransaction(store, () => {
		endAllSessions(store);
		removeAllSecondFactors(store);
		storeProof(store, proof, act.at);
		appendEvent(store, { ...act, act: 'secret-renewed', subject: act.actor, digest: null });
	});
}
