import { availableParallelism } from 'node:os';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { limitConcurrency } from '../concurrency-limit.ts';

/**
 * A hash keeps a processor busy for about a tenth of a second, and Node would compute four at once: one
 * processor is left to the serving thread.
 */
const runLimited = limitConcurrency(Math.max(1, availableParallelism() - 1));

/** The hashes of the library (scrypt), in the order in which they were asked for. */
export const PASSWORD_HASH = {
	hash: (password: string): Promise<string> => runLimited(() => hashPassword(password)),
	verify: (given: { hash: string; password: string }): Promise<boolean> =>
		runLimited(() => verifyPassword(given))
};
