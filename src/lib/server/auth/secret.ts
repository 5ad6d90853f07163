import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePrivate } from '../db/private-files.ts';
import { InvalidSetting, type Env } from '../env.ts';

/** As many characters as carry 128 bits even when somebody types hexadecimal digits. */
const MIN_LENGTH = 32;
/** Of as many different characters at least: `aaaa…` is long and no secret. */
const MIN_DISTINCT = 10;
/** Secrets from examples in manuals and libraries. */
const COMMON_SECRETS =
	/change.?me|example|secret.?key|your.?secret|better-auth|password|mat.?khau|123456/iu;

/** Where the secret lies that was made for this installation: beside its database. */
export const secretPath = ({ databasePath }: Env): string => join(dirname(databasePath), 'secret');

/**
 * The secret with which cookies are signed and second factors encrypted: AUTH_SECRET, else the one
 * that was made once. Throws `InvalidSetting` where there is none, or one that can be guessed.
 */
export function readSecret(env: Env): string {
	const path = secretPath(env);
	const text = env.authSecret ?? (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');
	if (isWeak(text))
		throw new InvalidSetting(
			'AUTH_SECRET',
			text === '' ? '' : '***',
			`≥ ${MIN_LENGTH} ký tự ngẫu nhiên / random characters (openssl rand -base64 48)`
		);
	return text;
}

const isWeak = (text: string): boolean =>
	text.length < MIN_LENGTH || new Set(text).size < MIN_DISTINCT || COMMON_SECRETS.test(text);

/**
 * Makes the secret of this installation where none is set or made yet: 48 random bytes that only
 * this account of the machine can read. It gets its name when it is whole: of two processes at once
 * the first one wins, and neither reads half of it.
 */
export function createSecret(env: Env): void {
	const path = secretPath(env);
	makePrivate(path);
	if (env.authSecret !== null || existsSync(path)) return;
	const own = `${path}.${randomUUID()}`;
	writeFileSync(own, `${randomBytes(48).toString('base64url')}\n`, {
		mode: 0o600,
		flag: 'wx',
		flush: true
	});
	try {
		linkSync(own, path);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	} finally {
		rmSync(own);
	}
}
