import { RequestError } from '../../core/model/request-error.ts';
import type { ActName } from '../../core/model/act.ts';
import { needsSecondFactor, type Person } from '../../core/model/person.ts';
import { authLibraryOf } from '../../server/auth/auth-library.ts';
import { consumeAttempt } from '../../server/auth/rate-limit.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { withPasswordAttempt } from './password.server.ts';

/** The library names an account by its address, which here is none; an app is to show the name. */
const PLACEHOLDER_ADDRESS = /(?:@|%40)thuoc-so\.invalid\?/u;

/** Secret for the app, and recovery codes to keep on paper; shown once. */
export interface NewSecondFactor {
	/** `otpauth://…`, as a QR code carries it. */
	uri: string;
	/** The same secret to be typed, in groups of four. */
	secret: string;
	/** Each opens the account once. */
	recoveryCodes: string[];
}

/**
 * Begins a second factor: nothing is asked for at sign-in before its first code was confirmed. One
 * that is on is not replaced by who knows the password alone. Throws `RequestError`
 * (`second-factor-on`, `password-wrong`, `locked`).
 */
export async function beginSecondFactor(
	app: AppContext,
	person: Person,
	headers: Headers,
	password: string
): Promise<NewSecondFactor> {
	if (person.hasSecondFactor) throw new RequestError('second-factor-on');
	const answer = await withPasswordAttempt(app, person, () =>
		orPasswordWrong(() => authLibraryOf(app).api.enableTwoFactor({ body: { password }, headers }))
	);
	if (!('totpURI' in answer)) throw new RequestError('password-wrong');
	const secret = new URL(answer.totpURI).searchParams.get('secret') ?? '';
	return {
		uri: answer.totpURI.replace(PLACEHOLDER_ADDRESS, '?'),
		secret: secret.replace(/(.{4})(?=.)/gu, '$1 '),
		recoveryCodes: answer.backupCodes
	};
}

/**
 * Confirms it with a first code, which is used up by that; from now on sign-in asks for one. Gives what
 * the browser keeps. Throws `RequestError` (`wrong-code`, `locked`, `second-factor-on`).
 */
export async function confirmSecondFactor(
	app: AppContext,
	person: Person,
	headers: Headers,
	typed: string
): Promise<string[]> {
	if (person.hasSecondFactor) throw new RequestError('second-factor-on');
	const code = typed.replace(/\s/gu, '').slice(0, 64);
	const answer = await withPasswordAttempt(app, person, async () => {
		const verified = await authLibraryOf(app).api.verifyTOTP({
			body: { code: code || ' ' },
			headers,
			asResponse: true
		});
		if (!verified.ok) throw new RequestError('wrong-code');
		return verified;
	});
	await consumeAttempt(app.store, 'code', `${person.id} ${code}`);
	logSecondFactorAction(app, person, 'second-factor-on');
	return answer.headers.getSetCookie();
}

/** Switches it off; that of people of the province is required. Throws `RequestError`. */
export async function disableSecondFactor(
	app: AppContext,
	person: Person,
	headers: Headers,
	password: string
): Promise<string[]> {
	if (needsSecondFactor(person.role)) throw new RequestError('second-factor-required');
	const answer = await withPasswordAttempt(app, person, async () => {
		const disabled = await authLibraryOf(app).api.disableTwoFactor({
			body: { password },
			headers,
			asResponse: true
		});
		if (!disabled.ok) throw new RequestError('password-wrong');
		return disabled;
	});
	logSecondFactorAction(app, person, 'second-factor-off');
	return answer.headers.getSetCookie();
}

/** New recovery codes; the old ones are void. Throws `RequestError`. */
export async function createRecoveryCodes(
	app: AppContext,
	person: Person,
	headers: Headers,
	password: string
): Promise<string[]> {
	const { backupCodes } = await withPasswordAttempt(app, person, () =>
		orPasswordWrong(() =>
			authLibraryOf(app).api.generateBackupCodes({ body: { password }, headers })
		)
	);
	logSecondFactorAction(app, person, 'recovery-codes-made');
	return backupCodes;
}

/** The library says with an error what was typed wrongly; what is no refusal of it is thrown on. */
async function orPasswordWrong<T>(ask: () => Promise<T>): Promise<T> {
	try {
		return await ask();
	} catch (error) {
		const isRefusal =
			error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;
		throw isRefusal ? new RequestError('password-wrong') : error;
	}
}

function logSecondFactorAction({ store }: AppContext, { name }: Person, act: ActName): void {
	const entry = { at: new Date(), actor: name, act, subject: name, reason: null, digest: null };
	runInTransaction(store, () => appendEvent(store, entry));
}
