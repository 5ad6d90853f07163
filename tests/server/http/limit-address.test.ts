import { expect, test } from 'vitest';
import { limitAddress, MAX_ADDRESS_TEXT } from '../../../src/lib/server/http/limit-address.ts';
import { textsRead } from '../../../src/lib/ui/canonical-url.ts';
import { errorText } from '../../../src/lib/ui/i18n/errors.ts';

const LONG = 'a'.repeat(MAX_ADDRESS_TEXT + 1);
const FULL = LONG.slice(1);
const COMPARISON = '/(public)/so-sanh';
const SEARCH = '/(public)/don-vi';

const codeOf = (route: string | null, query: string, params: Record<string, string> = {}) =>
	limitAddress(
		{ route: { id: route }, params, url: new URL(`http://127.0.0.1/?${query}`) },
		textsRead
	)?.code;

test.each<[what: string, route: string, query: string, params?: Record<string, string>]>([
	['the search of a page', SEARCH, `q=${LONG}`],
	['the search of the API', '/api/v1/units', `q=${LONG}`],
	['a part of a list', COMPARISON, `don-vi=21235,${LONG}`],
	['the second value of a list', COMPARISON, `chi-tieu=a&chi-tieu=${LONG}`],
	['a period', '/(public)/xep-hang/[indicator]', `period=${LONG}`],
	['a code in the path', '/api/v1/units/[code]/series/[indicator]', '', { code: LONG }],
	['letters with many marks', SEARCH, `q=a${'%CC%81%CC%A3'.repeat(60)}`]
])('a text above the limit is refused in %s', (_, route, query, params) => {
	expect(codeOf(route, query, params)).toBe('text-too-long');
});

test.each<[what: string, route: string | null, query: string]>([
	['a text of the full length, with spaces around it', SEARCH, `q=+${FULL}+`],
	['a list whose parts are short', COMPARISON, `don-vi=${FULL},${FULL}`],
	['a parameter that the page ignores', SEARCH, `fbclid=${LONG}`],
	['an address without a route', null, `q=${LONG}`],
	['the way back after the sign-in', '/(entry)/dang-nhap', `tiep=${LONG}`]
])('%s is not refused', (_, route, query) => {
	expect(codeOf(route, query)).toBeUndefined();
});

test.each(['vi', 'en'] as const)('the text of the refusal names the limit (%s)', (locale) => {
	const { detail } = errorText({ code: 'text-too-long' }, locale);
	expect(detail).toContain(String(MAX_ADDRESS_TEXT));
});
