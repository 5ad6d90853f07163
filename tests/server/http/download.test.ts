import { expect, test } from 'vitest';
import { attachmentHeader } from '../../../src/lib/server/http/download.ts';

test('a file name with a character of two code units at the limit can be downloaded', () => {
	const header = attachmentHeader(`${'a'.repeat(149)}😀.csv`);
	expect(header).toContain(`filename*=UTF-8''${'a'.repeat(149)}`);
	expect(header).not.toContain('%');
});

test('a file name with a lone surrogate can be downloaded', () => {
	expect(attachmentHeader('a\ud83d.csv')).toBe(
		`attachment; filename="a.csv"; filename*=UTF-8''a%EF%BF%BD.csv`
	);
});

test('a file name ends no header and carries no sign that changes its direction', () => {
	expect(attachmentHeader('a"\r\nX: y\u202evsc.exe')).toBe(
		`attachment; filename="a X yvsc.exe"; filename*=UTF-8''a%22%20X%3A%20yvsc.exe`
	);
});
