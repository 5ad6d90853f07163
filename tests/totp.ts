import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/**
 * The six digits that an authenticator app shows for a secret (RFC 6238, SHA-1, 30 s), written here
 * apart from the library that checks them.
 */
export function totp(secret: string, at = Date.now()): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)));
	const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
	const start = (mac.at(-1) ?? 0) & 15;
	return String((mac.readUInt32BE(start) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function bytesOf(secret: string): Buffer {
	const letters = [...secret.replace(/[\s=]/gu, '').toUpperCase()];
	const bits = letters.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'));
	return Buffer.from((bits.join('').match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
