import { expect, test } from 'vitest';
import { canonicalUrl } from '../../src/lib/ui/canonical-url.ts';

const ORIGIN = 'https://thuoc-so.example';
const RANKING = '/(public)/xep-hang/[indicator]';

const canonical = (route: string | null, address: string) =>
	canonicalUrl(ORIGIN, route, new URL(address, 'http://127.0.0.1:3000'));

test.each([
	['parameters in a fixed order', 'period=2025-08&level=commune', '?level=commune&period=2025-08'],
	['no unknown parameters', 'utm_source=thu&_x=1&foo=2&release=3', '?release=3'],
	['no query where nothing known is asked', 'utm_source=thu', ''],
	['the first of repeated values', 'level=commune&level=district', '?level=commune'],
	['no blank values', 'level=commune&period=', '?level=commune'],
	['a blank parent, which asks for all units', 'parent=', '?parent='],
	['readable groups', 'nhom=kind%3Athi-tran', '?nhom=kind:thi-tran'],
	['escaped values', 'period=Qu%C3%BD+III%2F2025', '?period=Qu%C3%BD%20III%2F2025']
])('the canonical address has %s', (_, query, expected) => {
	expect(canonical(RANKING, `/xep-hang/on-time-rate?${query}`)).toBe(
		`${ORIGIN}/xep-hang/on-time-rate${expected}`
	);
});

test('the canonical address of an English page is English', () => {
	expect(canonical('/(public)/don-vi', '/en/don-vi?q=b&x=1')).toBe(`${ORIGIN}/en/don-vi?q=b`);
});

test('repeated lists of a comparison are one list', () => {
	const address = '/so-sanh?chi-tieu=on-time-rate&don-vi=21235&don-vi=21238,21244@2020-01-01';
	expect(canonical('/(public)/so-sanh', address)).toBe(
		`${ORIGIN}/so-sanh?don-vi=21235,21238,21244@2020-01-01&chi-tieu=on-time-rate`
	);
});

test.each([null, '/(entry)/moi/[token]', '/(office)/ban-lam-viec', 'toString'])(
	'the route %s has no canonical address',
	(route) => {
		expect(canonical(route, '/moi/x')).toBeNull();
	}
);
