import { describe, expect, test } from 'vitest';
import { ACTS, type ActName, type LoggedAct } from '../../../src/lib/core/model/act.ts';
import { logCsv, logPageView, type LogQuery } from '../../../src/lib/features/admin/audit-log.ts';

const NOTHING: LogQuery = { actor: null, act: null, subject: null, from: null, to: null };

const event = (given: Partial<LoggedAct>): LoggedAct => ({
	seq: 7,
	at: '2025-08-14T18:30:05.000Z',
	actor: 'lan',
	act: 'submitted',
	subject: 'r-1',
	reason: null,
	digest: null,
	prev: 'f'.repeat(64),
	hash: '0123456789abcdef'.repeat(4),
	...given
});

const page = (given: Partial<LoggedAct>, locale: 'vi' | 'en' = 'vi') =>
	logPageView({ events: [event(given)], older: null }, NOTHING, null, locale);

test('a row says when by the clocks of Vietnam, who, what, why, and how its hash begins', () => {
	expect(page({ act: 'returned', reason: 'sai số' }).rows).toEqual([
		{
			seq: 7,
			time: '01:30, 15/8/2025',
			actor: 'lan',
			act: 'trả lại báo cáo',
			subject: { text: 'r-1', href: '/bao-cao/r-1' },
			reason: 'sai số',
			hash: '01234567'
		}
	]);
});

test.for<[ActName, string, { text: string; href: string | null }]>([
	['submitted', 'r-1', { text: 'r-1', href: '/en/bao-cao/r-1' }],
	['commented', 'r-1', { text: 'r-1', href: '/en/bao-cao/r-1' }],
	['viewed', 'r 1/..', { text: 'r 1/..', href: '/en/bao-cao/r%201%2F..' }],
	['released', '3', { text: 'Release 3', href: '/en/dot-cong-bo/3' }],
	['signed-in', 'lan', { text: 'lan', href: null }],
	['locked', 'period:tthc/2025-08', { text: 'period:tthc/2025-08', href: null }],
	['key-made', 'key:1', { text: 'key:1', href: null }]
])('the subject of %s: %s', ([act, subject, shown]) => {
	expect(page({ act, subject }, 'en').rows[0]?.subject).toEqual(shown);
});

describe('the addresses of a page', () => {
	const query = { ...NOTHING, actor: 'lan & co', from: '2025-08-01' };

	test('carry the filter on to older events, back to the newest, and to the file', () => {
		const { hrefs, isFiltered } = logPageView({ events: [], older: 40 }, query, 140, 'vi');
		expect(isFiltered).toBe(true);
		expect(hrefs).toEqual({
			own: '/quan-tri/nhat-ky',
			older: '/quan-tri/nhat-ky?ai=lan+%26+co&tu=2025-08-01&truoc=40',
			newest: '/quan-tri/nhat-ky?ai=lan+%26+co&tu=2025-08-01',
			file: '/quan-tri/nhat-ky/nhat-ky.csv?ai=lan+%26+co&tu=2025-08-01'
		});
	});

	test('of the only page lead nowhere else', () => {
		const { hrefs, isFiltered } = logPageView({ events: [], older: null }, NOTHING, null, 'en');
		expect(isFiltered).toBe(false);
		expect(hrefs).toMatchObject({
			older: null,
			newest: null,
			file: '/en/quan-tri/nhat-ky/nhat-ky.csv'
		});
	});
});

test('every act can be filtered by', () => {
	expect(page({}).acts.map(({ id }) => id)).toEqual([...ACTS]);
});

describe('the log as a file', () => {
	const linesOf = (events: LoggedAct[]): string[] =>
		[...logCsv([events], 'vi')].join('').split('\r\n');

	test('begins with the mark by which Excel knows UTF-8, and with the names of its columns', () => {
		expect([...logCsv([], 'vi')]).toEqual([
			'\ufeffseq;at;at_vietnam;actor;act;act_text;subject;reason;digest;prev;hash\r\n'
		]);
	});

	test('holds every fact that the hash is made of, and the moment in Vietnam', () => {
		const { at, prev, hash } = event({});
		expect(linesOf([event({ digest: 'd' })])[1]).toBe(
			`7;${at};2025-08-15 01:30:05;lan;submitted;nộp báo cáo;r-1;;d;${prev};${hash}`
		);
	});

	test.for([
		['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
		['a formula behind a line break', 'ok\n=1+1', `"ok\n'=1+1"`],
		['a command', '@SUM(1)', `'@SUM(1)`],
		['a line of its own', 'a\r\n8;x', '"a\r\n8;x"']
	])('a reason that is %s stays words', ([, reason, cell]) => {
		const text = [...logCsv([[event({ reason: reason ?? null })]], 'vi')].join('');
		expect(text).toContain(`;r-1;${cell};;`);
	});

	test('comes in as many pieces as the events do', () => {
		expect([...logCsv([[event({})], [event({}), event({})]], 'vi')]).toHaveLength(3);
	});
});
