import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** The least that scrypt allows. */
const COST = { N: 2, r: 1, p: 1 };

/** `scrypt` of Node, known as the cheap one by its name. */
const { scrypt } = crypto;

function cheapScrypt(
	password: crypto.BinaryLike,
	salt: crypto.BinaryLike,
	length: number,
	options: ScryptOptions,
	callback: (error: Error | null, key: Buffer) => void
): void {
	scrypt(password, salt, length, { ...options, ...COST }, callback);
}

/*
 * A password costs a tenth of a second by design, and the tests of one process hash hundreds. Here
 * they are hashed by the same function at the lowest cost. The tests that start the program (attacks,
 * browser, API) hash at its own cost.
 */
if (scrypt.name !== cheapScrypt.name) {
	Object.assign(crypto, { scrypt: cheapScrypt });
	syncBuiltinESMExports();
}
