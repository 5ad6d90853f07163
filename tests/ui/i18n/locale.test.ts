import { describe, expect, test } from 'vitest';
import { localizePath, localizeUrl } from '../../../src/lib/ui/i18n/locale.ts';

const ORIGIN = 'https://thuoc-so.example';

describe('the language link', () => {
	test.each([
		['/', '/en', '/'],
		['/xep-hang/x?period=2025-08', '/en/xep-hang/x?period=2025-08', '/xep-hang/x?period=2025-08'],
		['/en/xep-hang', '/en/xep-hang', '/xep-hang'],
		['/english', '/en/english', '/english']
	])('of %s leads to %s and %s', (from, en, vi) => {
		const url = new URL(from, ORIGIN);
		expect([localizeUrl(url, 'en'), localizeUrl(url, 'vi')]).toEqual([en, vi]);
	});

	test.each(['//evil.example/', '/en//evil.example/', '///evil.example/', '/.//evil.example/'])(
		'of %s leads to no other host',
		(path) => {
			const url = new URL(ORIGIN + path);
			for (const locale of ['vi', 'en'] as const)
				expect(new URL(localizeUrl(url, locale), ORIGIN).origin).toBe(ORIGIN);
		}
	);
});

test.each(['//evil.example', '/\\evil.example', '\\\\evil.example'])(
	'%s is no path here',
	(path) => {
		expect(new URL(localizePath(path, 'vi'), ORIGIN).origin).toBe(ORIGIN);
	}
);
