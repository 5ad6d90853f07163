import { createHash } from 'node:crypto';

/** SHA-256, in hexadecimal unless named otherwise. */
export const sha256 = (
	content: string | Uint8Array,
	encoding: 'hex' | 'base64url' = 'hex'
): string => createHash('sha256').update(content).digest(encoding);

/** SHA-256 in hexadecimal of content that is read part by part. */
export function sha256OfParts(parts: Iterable<Uint8Array>): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
}

/** SHA-256 in base64url of a long text; each step reads one piece. */
export function* textDigestSteps(pieces: Iterable<string>): Generator<void, string> {
	const hash = createHash('sha256');
	for (const piece of pieces) {
		hash.update(piece);
		yield;
	}
	return hash.digest('base64url');
}

/** Facts in a fixed order, so that their JSON has one spelling and a later column changes no digest. */
export type Facts = readonly (string | number | null)[];

/**
 * SHA-256 of facts put on record. Throws for a text with a lone surrogate: SQLite would store U+FFFD
 * in its place, and the digest would never match what is read back.
 */
export function digestOf(facts: Facts): string {
	const wrong = facts.find((fact) => typeof fact === 'string' && !fact.isWellFormed());
	if (wrong !== undefined) throw new Error(`a text on record is not well-formed: ${wrong}`);
	return sha256(JSON.stringify(facts));
}

const REPLACEMENT = '\ufffd';
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/**
 * Whether a digest was taken before SQLite replaced one lone surrogate of a text by U+FFFD (a fault
 * of version 0.1.0, which cut texts inside a surrogate pair): one U+FFFD of the facts, replaced by
 * one lone surrogate, yields the recorded digest.
 */
export function isDigestOfCutText(facts: Facts, recorded: string): boolean {
	return facts.some((fact, index) => {
		if (typeof fact !== 'string') return false;
		// a cut loses the end of a text, so the search begins there
		for (let at = fact.lastIndexOf(REPLACEMENT); at >= 0; at = before(fact, at))
			for (let unit = FIRST_SURROGATE; unit <= LAST_SURROGATE; unit += 1) {
				const text = fact.slice(0, at) + String.fromCharCode(unit) + fact.slice(at + 1);
				if (sha256(JSON.stringify(facts.with(index, text))) === recorded) return true;
			}
		return false;
	});
}

const before = (text: string, at: number): number =>
	at === 0 ? -1 : text.lastIndexOf(REPLACEMENT, at - 1);
