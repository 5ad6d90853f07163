import { describe, expect, test } from 'vitest';
import type {
	AccountSummary,
	AccountOfDissolvedUnit
} from '../../../src/lib/core/model/account.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import {
	parsePeopleQuery,
	peopleHref,
	peoplePage
} from '../../../src/lib/features/people/people-page.ts';
import { ownedApiKeys } from '../../../src/lib/features/people/api-keys.ts';
import { oneTimeLinkView } from '../../../src/lib/features/people/account-form.ts';
import { reference } from '../../core/model/reference.ts';

const { units } = reference;

const line = (given: Partial<AccountSummary> = {}): AccountSummary => ({
	id: 'id-lan',
	name: 'lan',
	fullName: 'Nguyễn Thị Lan',
	role: 'reporter',
	unit: '528@2021-01-01',
	state: 'active',
	linkUntil: null,
	hasSecondFactor: false,
	lastSignIn: null,
	...given
});

const page = (accounts: AccountSummary[], ask = {}, displaced: AccountOfDissolvedUnit[] = []) =>
	peoplePage(
		{ accounts, displaced, asked: [] },
		{ account: null, done: null, ...ask },
		{ units, self: 'id-admin' },
		'vi'
	);

const shown = (given: Partial<AccountSummary>) => page([line(given)]).accounts[0];

describe('a line of the list', () => {
	test('names whose account it is, of which unit and until when that was', () => {
		expect(shown({ lastSignIn: '2025-08-14T10:00:00.000Z' })).toEqual({
			id: 'id-lan',
			name: 'lan',
			fullName: 'Nguyễn Thị Lan',
			role: 'người báo cáo',
			unit: 'Huyện Tư Nghĩa (mã 528, đến hết 30/6/2025)',
			state: 'đang dùng',
			factor: 'không',
			lastSignIn: '17:00, 14/8/2025',
			href: '/quan-tri/nguoi-dung?tai-khoan=id-lan#tai-khoan'
		});
	});

	test.for<[string, Partial<AccountSummary>, object]>([
		['of the province', { role: 'reviewer', unit: null }, { unit: 'Toàn tỉnh' }],
		['of who looks', { id: 'id-admin', name: 'quan-tri' }, { name: 'quan-tri (bạn)' }],
		['without a name', { name: null }, { name: '(chưa có tên)' }],
		['with a second factor', { hasSecondFactor: true }, { factor: 'có' }],
		['that is shut', { state: 'deactivated' }, { state: 'đã ngừng' }],
		['whose link is over', { state: 'link-over' }, { state: 'đã mời, liên kết hết hạn' }],
		[
			'whose link waits',
			{ state: 'invited', linkUntil: '2025-08-17T10:00:00.000Z' },
			{ state: 'đã mời, liên kết còn đến 17:00, 17/8/2025' }
		]
	])('%s', ([, given, says]) => {
		expect(shown(given)).toMatchObject(says);
	});
});

describe('an open account', () => {
	const acts = (given: Partial<AccountSummary>) =>
		page([line(given)], { account: given.id ?? 'id-lan' }).chosen?.acts.map(({ label }) => label);

	test.for<[string, Partial<AccountSummary>, string[]]>([
		[
			'in use',
			{ hasSecondFactor: true },
			[
				'Tạo liên kết đặt lại mật khẩu',
				'Kết thúc mọi phiên',
				'Gỡ xác thực hai bước',
				'Ngừng tài khoản'
			]
		],
		[
			'of who looks keeps its second factor',
			{ id: 'id-admin', role: 'admin', hasSecondFactor: true },
			['Tạo liên kết đặt lại mật khẩu', 'Kết thúc mọi phiên', 'Ngừng tài khoản']
		],
		['that waits for its link', { state: 'invited' }, ['Tạo liên kết mới', 'Ngừng tài khoản']],
		['whose link is over', { state: 'link-over' }, ['Tạo liên kết mới', 'Ngừng tài khoản']],
		['that is shut', { state: 'deactivated' }, ['Mở lại tài khoản']]
	])('%s', ([, given, labels]) => {
		expect(acts(given)).toEqual(labels);
	});

	test('sends its forms so that it stays open, with its duty as it is', () => {
		const { chosen } = page([line()], { account: 'id-lan' });
		expect(chosen).toMatchObject({
			id: 'id-lan',
			role: 'reporter',
			unit: '528 Huyện Tư Nghĩa (đến 30/6/2025)',
			dutyAction: '?/duty&tai-khoan=id-lan',
			close: '/quan-tri/nguoi-dung'
		});
	});

	test('that there is not is not open', () => {
		expect(page([line()], { account: 'none' }).chosen).toBeNull();
		expect(page([line()]).chosen).toBeNull();
	});
});

test.for([
	['duty', 'Đã đổi vai trò, đơn vị.'],
	['deactivate', 'Đã ngừng tài khoản.'],
	['reactivate', 'Đã mở lại tài khoản.'],
	['secondFactor', 'Đã gỡ xác thực hai bước.'],
	['sessions', 'Đã kết thúc mọi phiên.'],
	['toString', null],
	['<b>', null]
] as const)('what was done is said, and nothing that an address makes up: %s', ([done, says]) => {
	expect(page([], { done }).done).toBe(says);
});

test('an address says which account is open and what was done, and is read back', () => {
	const href = peopleHref({ account: 'id&1', done: 'duty' }, 'en');
	expect(href).toBe('/en/quan-tri/nguoi-dung?tai-khoan=id%261&xong=duty');
	expect(parsePeopleQuery(new URL(href, 'http://localhost'))).toEqual({
		account: 'id&1',
		done: 'duty'
	});
	expect(peopleHref({}, 'vi')).toBe('/quan-tri/nguoi-dung');
});

const unit = (id: Unit['id']): Unit => {
	const found = units.byId.get(id);
	if (!found) throw new Error(`no unit ${id}`);
	return found;
};

test('who lost their unit is listed with the successors, whole or in part', () => {
	const person: AccountOfDissolvedUnit = {
		id: 'id-lan',
		name: 'lan',
		fullName: 'Nguyễn Thị Lan',
		unit: unit('528@2021-01-01'),
		successors: [
			{ unit: unit('21548@2025-07-01'), share: 'full' },
			{ unit: unit('21235@2025-07-01'), share: 'partial' }
		]
	};
	expect(page([line()], {}, [person]).displaced).toEqual([
		{
			id: 'id-lan',
			title: 'Nguyễn Thị Lan (lan): Huyện Tư Nghĩa (mã 528, đến hết 30/6/2025)',
			legend: 'Đơn vị kế thừa của Huyện Tư Nghĩa',
			successors: [
				{ id: '21548@2025-07-01', name: 'Đặc khu Lý Sơn (mã 21548): toàn bộ' },
				{ id: '21235@2025-07-01', name: 'Xã Tư Nghĩa (mã 21235): một phần' }
			],
			href: '/quan-tri/nguoi-dung?tai-khoan=id-lan#tai-khoan'
		}
	]);
});

test('a link is shown with whose it is, that it works once, and for how long', () => {
	const link = { href: 'http://so.example/moi/x', hours: 72, name: 'lan', namesakes: [] };
	const { title, value, why } = oneTimeLinkView(link, 'en');
	expect([title, value]).toEqual(['Link for lan', 'http://so.example/moi/x']);
	expect(why).toMatch(/works once, within 72 hours/u);
	expect(oneTimeLinkView({ ...link, name: null }, 'vi').title).toBe('Liên kết cho (chưa có tên)');
});

test('a link is shown with a warning where others have the same full name', () => {
	const link = { href: 'http://so.example/moi/x', hours: 72, name: 'lan' };
	expect(oneTimeLinkView({ ...link, namesakes: [] }, 'vi').warning).toBeNull();
	expect(oneTimeLinkView({ ...link, namesakes: ['hoa', 'mai'] }, 'en').warning).toContain(
		'hoa, mai'
	);
});

describe('machine keys', () => {
	const key = {
		id: 'k',
		label: 'phần mềm',
		unit: '528@2021-01-01',
		createdAt: '2025-08-01T00:00:00.000Z',
		expiresAt: '2025-09-01T00:00:00.000Z',
		lastUsedAt: null,
		revokedAt: null
	} as const;
	const owner = { id: 'id-lan', username: 'lan', name: 'Nguyễn Thị Lan' };
	const keyShown = (given: object, isHeld: boolean, now = '2025-08-15T00:00:00.000Z') =>
		ownedApiKeys([{ key: { ...key, ...given }, owner, isHeld }], units, now, 'vi')[0];

	test('say whose they are', () => {
		expect(keyShown({}, true)).toMatchObject({
			owner: 'Nguyễn Thị Lan (lan)',
			state: 'đang dùng',
			isOpen: true
		});
	});

	test('that open nothing because of their account say so, and can still be revoked', () => {
		expect(keyShown({}, false)).toMatchObject({
			state: 'không dùng được: tài khoản đã ngừng hoặc đã đổi vai trò, đơn vị',
			isOpen: true
		});
	});

	test('that are over or revoked say that first', () => {
		const revokedAt = '2025-08-02T00:00:00.000Z';
		expect(keyShown({}, false, '2025-09-02T00:00:00.000Z')?.state).toBe('hết hạn');
		expect(keyShown({ revokedAt }, false)?.state).toBe('đã thu hồi');
	});
});
