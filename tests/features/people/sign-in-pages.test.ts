import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import {
	accountPage,
	afterSignIn,
	codePageHref,
	secondFactorPage,
	signInHref,
	signInPage
} from '../../../src/lib/features/people/own-account.ts';
import { invitationPage } from '../../../src/lib/features/people/account-form.ts';
import { exampleApiCall, apiKeyLine } from '../../../src/lib/features/people/api-keys.ts';
import { denialPage } from '../../../src/lib/ui/i18n/error-page.ts';
import { reference } from '../../core/ingest/reference.ts';

const url = (path: string): URL => new URL(path, 'https://thuoc-so.example');

const LAN: Person = {
	id: 'p1',
	name: 'lan',
	fullName: 'Nguyễn Thị Lan',
	role: 'reporter',
	unit: '528@2021-01-01',
	hasSecondFactor: false
};

describe('after signing in', () => {
	test.each([
		['/dang-nhap', '/ban-lam-viec'],
		['/dang-nhap?tiep=%2Fbao-cao%2Fx%3Fso-voi%3Dy', '/bao-cao/x?so-voi=y'],
		['/dang-nhap?tiep=%2F%2Fevil.example', '/ban-lam-viec'],
		['/dang-nhap?tiep=%2F%5Cevil.example', '/ban-lam-viec'],
		['/dang-nhap?tiep=https%3A%2F%2Fevil.example', '/ban-lam-viec'],
		['/dang-nhap?tiep=%2F%09%2Fevil.example', '/ban-lam-viec'],
		...[
			'/..//evil.example/',
			'/.//evil.example/',
			'/a/../..//evil.example/',
			'/%2e%2e//evil.example/',
			'/a/..\\/evil.example/',
			'/.\\\\evil.example/',
			'/%2e/%2e//evil.example/',
			'/../\t/evil.example/',
			'/..//',
			'/.//'
		].map((place) => [`/dang-nhap?tiep=${encodeURIComponent(place)}`, '/ban-lam-viec'])
	])('%s leads to %s', (from, to) => {
		expect(afterSignIn(url(from), 'vi')).toBe(to);
	});

	test('the second step keeps where somebody was going, coded', () => {
		expect(codePageHref(url('/en/dang-nhap?tiep=%2Fa%26b'), 'en')).toBe(
			'/en/dang-nhap/ma?tiep=%2Fa%26b'
		);
		expect(codePageHref(url('/dang-nhap'), 'vi')).toBe('/dang-nhap/ma');
	});

	test.each(['mo', 'doi', 'ra'] as const)('what was done before is said: %s', (done) => {
		expect(signInPage(url(signInHref(done, 'vi')), 'vi').done).not.toBeNull();
	});

	test('what an address made up is not said', () => {
		expect(signInPage(url('/dang-nhap?xong=Ban-da-thang'), 'vi').done).toBeNull();
	});
});

describe('a one-time link', () => {
	test('says whose account it opens, and for what', () => {
		const page = invitationPage({ name: 'lan', role: 'reporter', isReset: false }, 'vi');
		expect(page.title).toBe('Mở tài khoản');
		expect(page.lede).toContain('lan (người báo cáo)');
	});

	test('that replaces a password says so, and the first one lets choose the name', () => {
		expect(invitationPage({ name: 'lan', role: 'reporter', isReset: true }, 'vi').title).toBe(
			'Đặt mật khẩu mới'
		);
		expect(invitationPage({ name: null, role: 'admin', isReset: false }, 'en').lede).toContain(
			'first administrator'
		);
	});
});

describe('the account', () => {
	test('names a unit that is no more with its last day, and leads reporters to their keys', () => {
		const page = accountPage(LAN, reference.units, 'vi');
		expect(page.facts.at(-1)?.value).toBe('Huyện Tư Nghĩa (mã 528, đến hết 30/6/2025)');
		expect(page.hrefs.keys).toBe('/tai-khoan/khoa');
	});

	test('of the province has no unit and no keys', () => {
		const page = accountPage({ ...LAN, role: 'reviewer', unit: null }, reference.units, 'en');
		expect(page.facts.at(-1)?.value).toBe('The whole province');
		expect(page.hrefs.keys).toBeNull();
	});

	test.each<[Partial<Person>, boolean, boolean]>([
		[{}, false, false],
		[{ hasSecondFactor: true }, false, true],
		[{ role: 'reviewer' }, true, false],
		[{ role: 'reviewer', hasSecondFactor: true }, true, false],
		[{ role: 'admin' }, true, false],
		[{ role: 'admin', hasSecondFactor: true }, true, false]
	])('%j: second factor required %s, may be switched off %s', (more, isRequired, canEnd) => {
		expect(secondFactorPage({ ...LAN, ...more }, null, 'vi')).toMatchObject({ isRequired, canEnd });
	});
});

describe('a key', () => {
	const KEY = {
		id: 'k1',
		label: 'một cửa',
		unit: '528@2021-01-01',
		createdAt: '2026-11-01T00:00:00Z',
		expiresAt: '2026-12-01T00:00:00.000Z',
		lastUsedAt: null,
		revokedAt: null
	} as const;

	test.each([
		['2026-11-30T00:00:00.000Z', {}, 'đang dùng', true],
		['2026-12-02T00:00:00.000Z', {}, 'hết hạn', false],
		['2026-11-30T00:00:00.000Z', { revokedAt: '2026-11-02T00:00:00Z' }, 'đã thu hồi', false]
	])('on %s with %j is %s', (now, more, state, isOpen) => {
		expect(apiKeyLine({ ...KEY, ...more }, reference.units, now, 'vi')).toMatchObject({
			state,
			isOpen,
			used: 'chưa dùng'
		});
	});

	test('the example calls this installation, and has no key in its address', () => {
		expect(exampleApiCall('https://so.example')).toContain("'https://so.example/api/v1/reports?");
	});
});

describe('who is turned away', () => {
	test.each(['signed-out', 'denied', 'second-factor', 'too-often', 'no-key', 'foreign-page'])(
		'%s is told what to do, and where to go',
		(why) => {
			const page = denialPage(why, '0011aabb', 'vi');
			expect(page.detail.length).toBeGreaterThan(20);
			expect(page.number).toBe('0011aabb');
			expect(page.ways.length).toBeGreaterThan(1);
		}
	);

	test('is not told what an address made up', () => {
		expect(denialPage('<b>', 'Gọi 0900', 'vi')).toMatchObject({ number: null, status: 403 });
	});
});
