import { expect, test, vi } from 'vitest';
import {
	shortComparisonHref,
	parseComparisonQuestion
} from '../../../src/lib/features/comparison/parse-question.server.ts';
import {
	at,
	dossiers,
	hand,
	release,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

const NOW = new Date('2025-09-01T00:00:00Z');

const asked = (query: string) =>
	parseComparisonQuestion(new URLSearchParams(query), temporaryApp(), NOW);

test.for<[what: string, typed: string, expected: string[]]>([
	['by code', '21235', ['21235@2025-07-01']],
	['by several codes', '21235,21238', ['21235@2025-07-01', '21238@2025-07-01']],
	['by code and name', '21235 Xã Tư Nghĩa', ['21235@2025-07-01']],
	['by name', 'Xã Tư Nghĩa', ['21235@2025-07-01']],
	['by a part of a name without marks', 'tu nghia', ['21235@2025-07-01']],
	['by the code of one that is no more', '528', ['528@2021-01-01']],
	['by code and first day', '528@2021-01-01', ['528@2021-01-01']],
	['the same unit twice', '21235,Xã Tư Nghĩa', ['21235@2025-07-01']]
])('a unit is named %s', ([, typed, expected]) => {
	const { ask, unknown } = asked(`don-vi=${encodeURIComponent(typed)}`);
	expect({ units: ask.units, unknown }).toEqual({ units: expected, unknown: [] });
});

test('what may mean several units is shown as it was typed, with what it may mean', () => {
	const { ask, unknown } = asked('don-vi=binh&don-vi=21235');
	expect(ask.units).toEqual(['21235@2025-07-01']);
	expect(unknown.map(({ text }) => text)).toEqual(['binh']);
	expect(unknown[0]?.offers.length).toBeGreaterThan(1);
});

test('of thousands of unknown names a few are looked up', () => {
	const app = temporaryApp();
	const lookUps = vi.spyOn(app.reference.units.units, 'filter');
	const names = Array.from({ length: 3000 }, (_, n) => `z${n}`);
	const { unknown, isTooMuch } = parseComparisonQuestion(
		new URLSearchParams(`don-vi=${names.slice(0, 1500).join(',')}&don-vi=${names.slice(1500)}`),
		app,
		NOW
	);
	expect(lookUps.mock.calls.length).toBeLessThan(50);
	expect(unknown.map(({ text }) => text)).toEqual(names.slice(0, 12));
	expect(isTooMuch).toBe(true);
});

test.for<[what: string, query: string, expected: string | null]>([
	[
		'what a form sends becomes short',
		'don-vi=21235+X%C3%A3+T%C6%B0+Ngh%C4%A9a&don-vi=21238&don-vi=&chi-tieu=a&chi-tieu=b&tu=&den=2025-08',
		'/so-sanh?don-vi=21235,21238&chi-tieu=a,b&den=2025-08'
	],
	['what is short stays', 'don-vi=21235,21238&chi-tieu=a', null],
	['what is not clear stays, to be mended', 'don-vi=binh&don-vi=', null],
	[
		'a group stays in the address',
		'don-vi=21235&don-vi=21238&nhom=terrain:plain',
		'/so-sanh?don-vi=21235,21238&nhom=terrain:plain'
	],
	[
		'that nothing is drawn too',
		'don-vi=21235&don-vi=&nhom=khong',
		'/so-sanh?don-vi=21235&nhom=khong'
	],
	['but not what is drawn anyway', 'don-vi=21235&don-vi=&nhom=kind:xa', '/so-sanh?don-vi=21235'],
	[
		'nor that several have none',
		'don-vi=21235&don-vi=21238&nhom=khong',
		'/so-sanh?don-vi=21235,21238'
	],
	['a group that there is not stays, to be told', 'don-vi=21235&don-vi=&nhom=terrain:moon', null],
	['nobody to add where nothing was reported', 'don-vi=21235&them=cung-nhom', null]
])('%s', ([, text, expected]) => {
	const app = temporaryApp();
	const query = new URLSearchParams(text);
	const found = shortComparisonHref(query, parseComparisonQuestion(query, app, NOW), app, 'vi');
	expect(found).toBe(expected);
});

test('neighbours are put into the address, with the group that they are of', () => {
	const app = temporaryApp();
	const rows: Dossiers[] = [
		['21235', 90, 10],
		['21238', 91, 9],
		['21025', 99, 1]
	];
	hand(app, dossiers(rows, { period: '2025-08' }), { at: at('2025-08-16') });
	release(app, '2025-09-01');
	const query = new URLSearchParams('don-vi=21235&chi-tieu=on-time-rate&them=cung-nhom');
	const found = shortComparisonHref(query, parseComparisonQuestion(query, app, NOW), app, 'vi');
	// 21025 is a ward
	expect(found).toBe('/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate&nhom=kind:xa');
});

test('a group is named as on the pages of rankings', () => {
	const peers = (text: string) => asked(`don-vi=21235&nhom=${text}`);
	expect(peers('kind:thi-tran').ask.peers).toEqual({ dimension: 'kind', value: 'thị trấn' });
	expect(peers('volume:4').ask.peers).toEqual({ dimension: 'volume', value: '4' });
	expect(peers('khong').ask.peers).toBe('none');
	expect(peers('').ask.peers).toBeNull();
	expect(peers('x')).toMatchObject({ isUnknownGroup: true, ask: { peers: null } });
});

test('too much is said to be too much', () => {
	expect(asked('don-vi=21235').isTooMuch).toBe(false);
	expect(asked(`chi-tieu=${[...'abcdefghi'].join(',')}`).isTooMuch).toBe(true);
});
