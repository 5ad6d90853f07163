import { UnusableDatabase } from '../lib/server/db/unusable-database.ts';
import { BadSetting } from '../lib/server/env.ts';
import { BrokenReference } from '../lib/server/reference/broken-reference.ts';

/** Something is wrong with this installation, and its message already says what to do about it. */
export function isForeseen(error: unknown): error is Error {
	return [BadSetting, BrokenReference, UnusableDatabase].some((kind) => error instanceof kind);
}
