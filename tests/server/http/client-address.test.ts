import { describe, expect, test } from 'vitest';
import { getHealth } from '../../../src/lib/features/admin/get-health.server.ts';
import { signIn } from '../../../src/lib/features/account/sign-in.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { networkOf, setClientAddress } from '../../../src/lib/server/http/client-address.ts';
import { PASSWORD, reporter } from '../fixtures/people.ts';
import { requestEvent } from '../fixtures/request-event.ts';
import { temporaryApp } from '../fixtures/temporary-app.ts';

/** The address that attempts of a request are counted by. */
function countedAddress(
	app: AppContext,
	headers: Record<string, string>,
	{ address = '192.0.2.1', route = '/(public)' } = {}
): string {
	const event = requestEvent(app, { route, path: '/', headers, address });
	setClientAddress(event, app);
	return event.getClientAddress();
}

const isWarned = (app: AppContext): boolean =>
	getHealth(app, new Date()).concerns.some(({ code }) => code === 'no-client-address');

describe('ADDRESS_HEADER is set but absent', () => {
	test('the address of the socket counts, for all clients of the proxy together', () => {
		const app = temporaryApp({ ADDRESS_HEADER: 'X-Real-IP' });
		expect(countedAddress(app, {})).toBe('192.0.2.1');
		expect(countedAddress(app, { 'x-forwarded-for': '203.0.113.7' })).toBe('192.0.2.1');
	});

	test.each(['', 'unknown', '203.0.113', '203.0.113.7:80', '<script>', 'a'.repeat(9_000)])(
		'an address that is none is absent: %j',
		(value) => {
			const app = temporaryApp({ ADDRESS_HEADER: 'x-real-ip' });
			expect(countedAddress(app, { 'x-real-ip': value })).toBe('192.0.2.1');
			expect(isWarned(app)).toBe(true);
		}
	);

	test('administrators are warned, but not of a probe of the machine itself', () => {
		const app = temporaryApp({ ADDRESS_HEADER: 'x-real-ip' });
		countedAddress(app, {}, { route: '/healthz' });
		countedAddress(app, { 'x-real-ip': '203.0.113.7' });
		expect(isWarned(app)).toBe(false);
		countedAddress(app, {});
		expect(isWarned(app)).toBe(true);
	});

	test('without the setting nobody is warned', () => {
		const app = temporaryApp();
		countedAddress(app, {});
		expect(isWarned(app)).toBe(false);
	});
});

describe('an address that a client made up', () => {
	test('is read from no header that the settings do not name', () => {
		const app = temporaryApp();
		const headers = { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.8' };
		expect(countedAddress(app, headers)).toBe('192.0.2.1');
	});

	test('does not stand before the one that the proxy added', () => {
		const app = temporaryApp({ ADDRESS_HEADER: 'x-forwarded-for' });
		const headers = { 'x-forwarded-for': '203.0.113.7, 198.51.100.4' };
		expect(countedAddress(app, headers)).toBe('198.51.100.4');
	});

	test('is not recorded with a session', async () => {
		const app = temporaryApp();
		await reporter(app, 'lan');
		const made = {
			'x-forwarded-for': '203.0.113.7',
			'x-real-ip': '203.0.113.7',
			'x-thuoc-so-client-address': '203.0.113.7'
		};
		const event = requestEvent(app, { route: '/(entry)/dang-nhap', path: '/', headers: made });
		setClientAddress(event, app);
		const { headers } = event.request;
		await signIn(app, { name: 'lan', password: PASSWORD, address: '192.0.2.1', headers });
		expect(app.store.orm.query.session.findMany().sync()).toMatchObject([
			{ ipAddress: '192.0.2.1' }
		]);
	});
});

test.each([
	['192.0.2.1', '192.0.2.1'],
	['::ffff:192.0.2.1', '192.0.2.1'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:DB8:1:2::7', '2001:db8:1:2::/64'],
	['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64']
])('attempts of %s are counted by %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});
