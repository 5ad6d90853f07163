import { describe, expect, test } from 'vitest';
import { hashFile, sha256In } from '../../../src/lib/features/submission/file-hash.ts';

const { subtle } = globalThis.crypto;

/** FIPS 180-2, B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a typed SHA-256', () => {
	test.each([
		ABC,
		ABC.toUpperCase(),
		`  ${ABC}\r\n`,
		// as certutil of Windows 7 writes it
		ABC.replace(/../gu, '$& ').trim()
	])('%j is read', (text) => {
		expect(sha256In(text)).toBe(ABC);
	});

	test.each(['', ' ', ABC.slice(1), `${ABC}0`, `g${ABC.slice(1)}`, `${ABC} tep.csv`, '../etc'])(
		'%j is not one',
		(text) => {
			expect(sha256In(text)).toBeNull();
		}
	);
});

describe('the hash of a file', () => {
	test('is that of its bytes', async () => {
		expect(await hashFile(new Blob(['abc']), 3, subtle)).toEqual({ hash: ABC });
	});

	test('keeps the zeros in front of small bytes', async () => {
		const found = await hashFile(new Blob(['39']), 3, subtle);
		expect(found).toEqual({
			hash: '0b918943df0962bc7a1824c0555a389347b4febdc7cf9d1254406d80ce44e3f9'
		});
	});

	test('is not computed for an empty file, one above the limit or without Web Crypto', async () => {
		expect(await hashFile(new Blob([]), 3, subtle)).toEqual({ fault: 'empty' });
		expect(await hashFile(new Blob(['abcd']), 3, subtle)).toEqual({ fault: 'too-large' });
		expect(await hashFile(new Blob(['abc']), 3, undefined)).toEqual({ fault: 'unsupported' });
	});

	test('of a file that cannot be read is refused, not an empty hash', async () => {
		class Locked extends Blob {
			override arrayBuffer(): Promise<ArrayBuffer> {
				return Promise.reject(new DOMException('locked', 'NotReadableError'));
			}
		}
		await expect(hashFile(new Locked(['abc']), 3, subtle)).rejects.toThrow('locked');
	});
});
