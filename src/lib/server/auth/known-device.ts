import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../db/digest.ts';
import { type Account, passwordHashOf } from './account-records.ts';
import type { AccountContext } from './auth-library.ts';
import { readSecret } from './secret.ts';

/*
 * Device cookies (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): a browser in which
 * an account signed in keeps a signed cookie. It opens nothing. Its attempts are counted by itself, so
 * that guesses of others do not lock its owner out. One for each account: officials share machines.
 * It is signed with the hash of the password, so a new password makes all earlier devices unknown.
 */

/** Browsers keep a cookie no longer (RFC 6265bis). */
const MAX_AGE_SECONDS = 400 * 24 * 3_600;

/** The id by which attempts of a known device are counted; null for any other device. */
export function knownDevice(
	context: AccountContext,
	account: Account,
	headers: Headers
): string | null {
	const name = `${cookieName(context, account)}=`;
	const pair = (headers.get('cookie') ?? '').split(/;\s*/u).find((part) => part.startsWith(name));
	const [device = '', signature = ''] = pair?.slice(name.length).split('.') ?? [];
	const [given, right] = [Buffer.from(signature), Buffer.from(sign(context, account, device))];
	return device !== '' && given.length === right.length && timingSafeEqual(given, right)
		? device
		: null;
}

/** `Set-Cookie` that makes the browser of a completed sign-in a known device of the account. */
export function deviceCookie(context: AccountContext, account: Account, headers: Headers): string {
	const device = knownDevice(context, account, headers) ?? randomBytes(16).toString('base64url');
	const value = `${device}.${sign(context, account, device)}`;
	const secure = context.env.origin.startsWith('https:') ? '; Secure' : '';
	return `${cookieName(context, account)}=${value}; Max-Age=${MAX_AGE_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

function cookieName({ env }: AccountContext, { id }: Account): string {
	const prefix = env.origin.startsWith('https:') ? '__Host-' : '';
	return `${prefix}thuoc-so.device-${sha256(id).slice(0, 12)}`;
}

function sign({ store, env }: AccountContext, { id }: Account, device: string): string {
	const hash = passwordHashOf(store, id) ?? '';
	return createHmac('sha256', readSecret(env))
		.update(['known device', id, device, hash].join('\n'))
		.digest('base64url');
}
