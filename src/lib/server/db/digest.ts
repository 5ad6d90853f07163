import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('hex');

/**
 * SHA-256 of facts put on record. Facts are a list in a fixed order, so that their JSON has one
 * spelling and a column added later changes no digest.
 */
export const digestOf = (facts: readonly (string | number | null)[]): string =>
	sha256(JSON.stringify(facts));
