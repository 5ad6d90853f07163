import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePrivate } from '../db/private-files.ts';
import { InvalidSetting, type Env } from '../env.ts';

/** The database belongs to another secret, or to one that is not there. Nothing was changed. */
export class SecretMismatch extends Error {
	constructor(reason: 'missing' | 'differs', env: Env) {
		super(MISMATCH_TEXTS[reason](env.databasePath, secretPath(env)));
		this.name = 'SecretMismatch';
	}
}

const RECOVERY_TEXT =
	'Nếu mã đã mất: thuoc-so secret --renew "LÝ DO" (mọi phiên và xác thực hai bước phải làm lại).';
const RECOVERY_TEXT_EN =
	'If it is lost: thuoc-so secret --renew "REASON" (sessions and second factors end).';

const MISMATCH_TEXTS = {
	missing: (database: string, secret: string): string =>
		`Cơ sở dữ liệu ${database} đã có mã bí mật nhưng không thấy mã ở ${secret} hay AUTH_SECRET. ` +
		`Hãy chép lại tệp mã hoặc đặt lại AUTH_SECRET. ${RECOVERY_TEXT}\n` +
		`The database ${database} has a secret, and neither ${secret} nor AUTH_SECRET holds one. ` +
		`Copy the file back or set AUTH_SECRET again. ${RECOVERY_TEXT_EN}`,
	differs: (database: string, secret: string): string =>
		`Mã bí mật (${secret} hoặc AUTH_SECRET) không phải của cơ sở dữ liệu ${database}. ` +
		`Hãy dùng lại mã đi cùng cơ sở dữ liệu này. ${RECOVERY_TEXT}\n` +
		`The secret (${secret} or AUTH_SECRET) is not that of the database ${database}. ` +
		`Use the secret that belongs to this database. ${RECOVERY_TEXT_EN}`
};

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

/** Is a secret set, or was one made? */
export const hasSecret = (env: Env): boolean =>
	env.authSecret !== null || existsSync(secretPath(env));

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
