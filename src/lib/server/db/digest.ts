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

/**
 * SHA-256 of facts put on record. Facts are a list in a fixed order, so that their JSON has one
 * spelling and a column added later changes no digest.
 */
export const digestOf = (facts: readonly (string | number | null)[]): string =>
	sha256(JSON.stringify(facts));
