import { expect, test } from 'vitest';
import type { Concern, Health } from '../../../src/lib/core/model/health.ts';
import { overviewPage } from '../../../src/lib/features/admin/overview-page.ts';

const MEBIBYTE = 1_048_576;

const health = (given: Partial<Health> = {}): Health => ({
	version: '0.1.0',
	node: '24.0.0',
	catalogue: { hash: 'a'.repeat(64), firstSeen: '2025-08-14T18:00:00.000Z' },
	units: { hash: 'b'.repeat(64), firstSeen: '2025-08-14T10:00:00.000Z' },
	size: { database: 4.25 * MEBIBYTE, writeLog: 1, free: 78.61 * 1024 * MEBIBYTE },
	isSound: true,
	counts: { reports: 1225, events: 4321, releases: 3, drafts: 0, accounts: 12 },
	lastEvent: { seq: 4321, at: '2025-08-14T10:00:00.000Z' },
	settings: {
		review: 'required',
		maxUploadBytes: 16 * MEBIBYTE,
		origin: 'https://so.example',
		isTls: true
	},
	concerns: [],
	...given
});

const valuesOf = (id: string, given: Partial<Health> = {}, locale: 'vi' | 'en' = 'vi') =>
	overviewPage(health(given), locale)
		.groups.find((group) => group.id === id)
		?.facts.map(({ value }) => value);

test('sizes read as people say them, and no size as nothing', () => {
	expect(valuesOf('data')?.slice(0, 3)).toEqual(['4,3 MB', '0,1 MB', '78,7 GB']);
	expect(valuesOf('data', {}, 'en')?.slice(0, 3)).toEqual(['4.3 MB', '0.1 MB', '78.7 GB']);
	expect(valuesOf('settings')?.[1]).toBe('16 MB');
});

test('versions stand with the day in Vietnam since which they are in use', () => {
	expect(valuesOf('versions')).toEqual([
		'0.1.0',
		'24.0.0',
		'aaaaaaaaaaaa, dùng từ 15/8/2025',
		'bbbbbbbbbbbb, dùng từ 14/8/2025'
	]);
});

test.for([
	[true, 'không thấy lỗi'],
	[false, 'có lỗi'],
	[null, 'cơ sở dữ liệu lớn, hãy chạy npx thuoc-so verify trên máy chủ']
] as const)('a database that is sound or not, or was not looked through: %s', ([isSound, says]) => {
	expect(valuesOf('data', { isSound })?.[3]).toBe(says);
});

test('before the first act it says that there was none', () => {
	expect(valuesOf('data', { lastEvent: null })?.at(-1)).toBe('chưa có');
});

const CODES: Concern['code'][] = [
	'damaged',
	'low-disk',
	'no-client-address',
	'few-administrators',
	'displaced',
	'links-over',
	'keys-ending',
	'no-release',
	'old-release'
];

test.for(CODES)('%s is told in both languages, with what to do or where', (code) => {
	const concerns = [{ code, count: 63 }];
	const [[vi], [en]] = [
		overviewPage(health({ concerns }), 'vi').concerns,
		overviewPage(health({ concerns }), 'en').concerns
	] as const;
	expect(vi?.text).not.toBe(en?.text);
	if (code !== 'damaged') expect(vi?.text).toContain('63');
	const isOnMachine = ['damaged', 'low-disk', 'no-client-address'].includes(code);
	expect(vi?.href === null).toBe(isOnMachine);
	if (!isOnMachine) expect(en?.href).toBe(`/en${vi?.href}`);
});

test('all pages of the administration are named, periods and deadlines among them', () => {
	const { places } = overviewPage(health(), 'en');
	expect(places.map(({ href }) => href)).toEqual([
		'/en/quan-tri/nguoi-dung',
		'/en/quan-tri/khoa',
		'/en/ky-bao-cao',
		'/en/quan-tri/danh-muc',
		'/en/quan-tri/don-vi',
		'/en/quan-tri/doc-lai',
		'/en/quan-tri/nhat-ky'
	]);
});
