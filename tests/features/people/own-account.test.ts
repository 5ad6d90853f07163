import { expect, test } from 'vitest';
import { sessionLine } from '../../../src/lib/features/people/own-account.ts';

const AT = { begunAt: new Date('2026-11-25T01:05:00Z'), usedAt: new Date('2026-11-25T02:00:00Z') };

test.each([
	[
		'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36 Edg/109.0',
		'Edge, Windows'
	],
	[
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
		'Chrome, Android'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1',
		'Safari, iOS'
	],
	['curl/8.5.0', 'chương trình khác'],
	[null, 'chương trình khác']
])('a session of %s is named %s', (userAgent, where) => {
	expect(sessionLine({ ...AT, userAgent }, 'vi').where).toBe(where);
});

test('a session is told by the clocks of Vietnam', () => {
	const line = sessionLine({ ...AT, userAgent: null }, 'vi');
	expect([line.begun, line.used]).toEqual(['08:05, 25/11/2026', '09:00, 25/11/2026']);
});
