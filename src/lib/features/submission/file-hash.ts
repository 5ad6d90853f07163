/**
 * A SHA-256 as people paste it, in capital letters or with spaces between the pairs of digits, as 64
 * small hexadecimal digits; null for any other text.
 */
export function sha256In(text: string): string | null {
	const digits = text.replace(/\s+/gu, '').toLowerCase();
	return /^[\da-f]{64}$/u.test(digits) ? digits : null;
}

/** Reason why no hash is computed. `unsupported`: the page did not come by HTTPS. */
type HashFault = 'empty' | 'too-large' | 'unsupported';

/**
 * SHA-256 of a file, computed on the computer of the reader: no byte of it is sent. Rejects where the
 * file cannot be read: a folder, or a file that was moved or locked since it was chosen.
 *
 * @param maxBytes largest file that is read; the whole file lies in memory
 * @param subtle Web Crypto, which browsers leave out of pages without TLS
 */
export async function hashFile(
	file: Blob,
	maxBytes: number,
	subtle: Pick<SubtleCrypto, 'digest'> | undefined
): Promise<{ hash: string } | { fault: HashFault }> {
	if (subtle === undefined) return { fault: 'unsupported' };
	if (file.size === 0) return { fault: 'empty' };
	if (file.size > maxBytes) return { fault: 'too-large' };
	const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
	return { hash: hexadecimal(new Uint8Array(digest)) };
}

const hexadecimal = (bytes: Uint8Array): string =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
