import { expect, test } from 'vitest';
import { qrCode } from '../../src/lib/ui/qr-code.ts';

test('a QR code leaves four light squares around, and its finders stand in three corners', () => {
	const { size, path } = qrCode('otpauth://totp/x?secret=ABC');
	const dark = new Set(path.match(/M\d+ \d+/gu));
	for (const at of ['M4 4', `M${size - 5} 4`, `M4 ${size - 5}`]) expect(dark).toContain(at);
	expect([...dark].some((at) => /M[0-3] | [0-3]$/u.test(at))).toBe(false);
});
