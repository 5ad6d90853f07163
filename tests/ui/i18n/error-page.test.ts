import { describe, expect, test } from 'vitest';
import { RequestError, type RequestErrorCode } from '../../../src/lib/core/model/request-error.ts';
import { queryErrorPage } from '../../../src/lib/ui/i18n/error-page.ts';
import { errorText } from '../../../src/lib/ui/i18n/errors.ts';

const CODES: RequestErrorCode[] = [
	'unknown-indicator',
	'unknown-form',
	'unknown-level',
	'unknown-period',
	'unknown-unit',
	'unknown-geography',
	'unknown-release',
	'unknown-date',
	'unknown-draft',
	'unknown-file',
	'unknown-report',
	'no-release'
];

/** Long secrets are not read back. */
const UNNAMED: RequestErrorCode[] = ['no-release', 'unknown-draft', 'unknown-file'];

test.each(CODES)('%s says what was asked and how to ask, in both languages', (code) => {
	const refusal = new RequestError(code, { status: 404, given: 'xyz' });
	const [vi, en] = [errorText(refusal, 'vi'), errorText(refusal, 'en')];
	expect(vi.title).not.toBe(en.title);
	expect(vi.detail).not.toBe(en.detail);
	if (!UNNAMED.includes(code)) expect(vi.title).toContain('xyz');
});

describe('an offer leads to the same question with the refused part replaced', () => {
	const offered = (code: RequestErrorCode, id: string, address: string) =>
		queryErrorPage(
			new RequestError(code, {
				status: 404,
				given: 'xyz',
				offers: [{ id, label: 'as the core calls it' }]
			}),
			new URL(address, 'http://localhost'),
			'vi'
		).offers[0];

	test.each<[RequestErrorCode, string, string, { label: string; href: string }]>([
		[
			'unknown-period',
			'2025-08',
			'/xep-hang/on-time-rate?period=xyz&level=commune',
			{ label: 'Tháng 8/2025', href: '/xep-hang/on-time-rate?period=2025-08&level=commune' }
		],
		[
			'unknown-level',
			'district',
			'/xep-hang/on-time-rate?level=xyz',
			{ label: 'Huyện, thị xã, thành phố', href: '/xep-hang/on-time-rate?level=district' }
		],
		[
			'unknown-indicator',
			'on-time-rate',
			'/xep-hang/xyz?level=commune',
			{ label: 'as the core calls it', href: '/xep-hang/on-time-rate?level=commune' }
		],
		[
			'unknown-unit',
			'51',
			'/xep-hang/on-time-rate?parent=xyz',
			{ label: 'as the core calls it', href: '/xep-hang/on-time-rate?parent=51' }
		],
		[
			'unknown-unit',
			'528',
			'/giai-thich/on-time-rate/xyz?parent=51',
			{ label: 'as the core calls it', href: '/don-vi/528' }
		],
		['unknown-unit', '51', '/don-vi/xyz', { label: 'as the core calls it', href: '/don-vi/51' }]
	])('%s', (code, id, address, offer) => {
		expect(offered(code, id, address)).toEqual(offer);
	});
});
