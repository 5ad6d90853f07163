import { SecretMismatch } from '../../lib/server/auth/secret.ts';
import { UnusableDatabase } from '../../lib/server/db/unusable-database.ts';
import { InvalidSetting } from '../../lib/server/env.ts';
import { BrokenReference } from '../../lib/server/reference/broken-reference.ts';

/** Something is wrong with this installation, and its message already says what to do about it. */
export function isConfigurationError(error: unknown): error is Error {
	return [InvalidSetting, BrokenReference, UnusableDatabase, SecretMismatch].some(
		(kind) => error instanceof kind
	);
}
