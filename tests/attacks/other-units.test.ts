import { beforeAll, describe, expect, it } from 'vitest';
import { Browser, send, signedIn, type Answer } from './attacker.ts';
import { installation, type Installation } from './installation.ts';

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';
const UNKNOWN_REPORT = '00000000-0000-4000-8000-000000000000';

const file = (unit: string, count: number): string =>
	`Kỳ báo cáo: Quý I/2023\n${HEAD}\n${unit},${count},0,0,${count},0,${count},0,${count},0,0,0\n`;

let at: Installation;
let owner: Browser;
let stranger: Browser;
let reviewer: Browser;
/** Draft and submitted report of Huyện Tư Nghĩa. */
let draft = '';
let report = '';

beforeAll(async () => {
	at = await installation([
		{ name: 'tu-nghia', role: 'reporter', unit: '528@2021-01-01', hasKey: true },
		{ name: 'mo-duc', role: 'reporter', unit: '533@2021-01-01', hasKey: true },
		{ name: 'duyet', role: 'reviewer', unit: null }
	]);
	[owner, stranger, reviewer] = [
		await signedIn(at, 'tu-nghia'),
		await signedIn(at, 'mo-duc'),
		await signedIn(at, 'duyet')
	];
	report = await handedIn(owner, file('528', 12));
	draft = (await owner.upload('nhap.csv', file('528', 11))).location;
	return at.end;
});

/** Hands a file in through the pages; gives the address of the report. */
async function handedIn(browser: Browser, text: string): Promise<string> {
	const { location } = await browser.upload('bao-cao.csv', text);
	const page = await browser.get(`${location}/doi-chieu`);
	const [, cut = ''] = /name="cut" value="(\d+)"/u.exec(page.text) ?? [];
	const form = { cut, seen: 'yes', note: 'riêng huyện' };
	return (await browser.post(`${location}/doi-chieu?/confirm`, form)).location;
}

const idOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** A page without the id that was asked for and the number of its refusal: what else differs tells. */
const told = ({ status, text }: Answer, asked: string): [number, string] => [
	status,
	text.replaceAll(asked, 'ID').replaceAll(/\b[\da-f]{8}\b/gu, '')
];

describe('the files of another unit that are not submitted yet', () => {
	it.each(['', '/doi-chieu', '/nhan-xet'])('are not seen, by neighbours: …%s', async (page) => {
		const theirs = await stranger.get(draft + page);
		const none = await stranger.get(`/nop-bao-cao/${'A'.repeat(24)}${page}`);
		expect(theirs.status).toBe(404);
		expect(told(theirs, idOf(draft))).toEqual(told(none, 'A'.repeat(24)));
	});

	it.each(['', '/doi-chieu', '/nhan-xet'])('are not seen, by reviewers: …%s', async (page) => {
		expect((await reviewer.get(draft + page)).status).toBe(403);
	});

	it.each(['?/choose', '?/drop', '/doi-chieu?/confirm'])(
		'are not changed or deleted by others: %s',
		async (action) => {
			expect((await stranger.post(draft + action, { seen: 'yes', note: 'x' })).status).toBe(404);
			expect((await owner.get(draft)).status).toBe(200);
		}
	);

	it('are not deleted from the list of another', async () => {
		await stranger.post('/nop-bao-cao?/drop', { id: idOf(draft) });
		expect((await owner.get(draft)).status).toBe(200);
		expect((await stranger.get('/nop-bao-cao')).text).not.toContain('nhap.csv');
	});
});

describe('the reports of another unit', () => {
	it.each(['', '/bien-nhan.txt'])('are not opened by its id: …%s', async (page) => {
		expect((await owner.get(report + page)).status).toBe(200);
		const theirs = await stranger.get(report + page);
		const none = await stranger.get(`/bao-cao/${UNKNOWN_REPORT}${page}`);
		expect(theirs.status).toBe(404);
		expect(told(theirs, idOf(report))).toEqual(told(none, UNKNOWN_REPORT));
	});

	it.each(['', '/file'])('are not given to programs: …%s', async (page) => {
		const path = `/api/v1/reports/${idOf(report)}${page}`;
		const bearer = { authorization: `Bearer ${at.keys['mo-duc'] ?? ''}` };
		expect((await send(at, { path, headers: bearer })).status).toBe(404);
		expect((await stranger.get(path)).status).toBe(404);
		expect((await send(at, { path })).status).toBe(401);
		const own = { authorization: `Bearer ${at.keys['tu-nghia'] ?? ''}` };
		expect((await send(at, { path, headers: own })).status).toBe(200);
	});

	it('are not held against one’s own, to read them in the differences', async () => {
		const own = await handedIn(stranger, file('533', 9));
		const answer = await stranger.get(`${own}?so-voi=${idOf(report)}`);
		expect(answer.status).toBe(404);
		expect(answer.text).not.toContain('Tư Nghĩa');
	});

	it.each(['approve', 'return', 'withdraw'])('are not judged by an official: %s', async (act) => {
		expect((await stranger.post(`${report}?/${act}`, { reason: 'x' })).status).toBe(403);
		expect((await owner.post(`${report}?/${act}`, { reason: 'x' })).status).toBe(403);
	});

	it('are not commented on', async () => {
		expect((await stranger.post(`${report}?/comment`, { text: 'xin chào' })).status).toBe(404);
		expect((await owner.get(report)).text).not.toContain('xin chào');
	});

	it('a receipt tells who has the bytes no more than that they came', async () => {
		const own = await owner.get(report);
		const [path = ''] = /\/receipts\/[\da-f]{64}/u.exec(own.text) ?? [];
		const page = await new Browser(at).get(path);
		expect(page.status).toBe(200);
		expect(page.text).not.toContain(idOf(report));
		expect(page.text).not.toContain('bao-cao.csv');
	});
});

describe('handing in for another unit', () => {
	it('is refused in its line, through the page', async () => {
		const { location } = await stranger.upload('cho-huyen-khac.csv', file('528', 13));
		const page = await stranger.get(location);
		expect(page.text).toContain('data-code="unit/outside-scope"');
		const form = { cut: '0', seen: 'yes', note: 'x' };
		const answer = await stranger.post(`${location}/doi-chieu?/confirm`, form);
		expect(answer.location).not.toMatch(/^\/bao-cao\//u);
	});

	it('is refused when the other unit is chosen beside the file', async () => {
		const { location } = await stranger.upload('chon-don-vi.csv', file('528', 14));
		await stranger.post(`${location}?/choose`, { form: 'tthc', period: '2023-Q1', unit: '528' });
		expect((await stranger.get(location)).text).toContain('data-code="unit/outside-scope"');
	});

	it.each(['', '&unit=528', '&unit=51', '&dry_run=1'])(
		'is refused to the key of a machine: …%s',
		async (more) => {
			const answer = await send(at, {
				method: 'POST',
				path: `/api/v1/reports?form=tthc&period=2023-Q1&note=x${more}`,
				headers: {
					authorization: `Bearer ${at.keys['mo-duc'] ?? ''}`,
					'content-type': 'text/csv'
				},
				body: file('528', 15)
			});
			expect(answer.status).toBe(422);
			expect(answer.text).toContain('unit/outside-scope');
			expect(answer.text).not.toContain('receivedAt":"');
		}
	);

	it('the bytes of another unit’s report do not open its receipt to who sends them again', async () => {
		const answer = await send(at, {
			method: 'POST',
			path: '/api/v1/reports?form=tthc&period=2023-Q1&note=x',
			headers: {
				authorization: `Bearer ${at.keys['mo-duc'] ?? ''}`,
				'content-type': 'text/csv'
			},
			body: file('528', 12)
		});
		expect(answer.status).toBe(422);
		expect(answer.text).not.toContain(idOf(report));
	});
});

describe('the keys of machines', () => {
	/** Makes a key on the page; gives its id and the key, shown this once. */
	async function made(browser: Browser, form: Record<string, string> = {}): Promise<Answer> {
		return browser.post('/tai-khoan/khoa?/make', {
			label: 'một cửa',
			unit: '528@2021-01-01',
			days: '30',
			...form
		});
	}

	it('are not made for a unit outside one’s own', async () => {
		const answer = await made(stranger);
		expect(answer.status).toBe(422);
		expect(answer.text).not.toMatch(/ts_[\w-]{43}/u);
	});

	it('are not made to last for ever', async () => {
		expect((await made(owner, { days: '36500' })).status).toBe(422);
		expect((await made(owner, { days: '-1' })).status).toBe(422);
		expect((await made(owner, { days: '1e9' })).status).toBe(422);
	});

	it('are shown once', async () => {
		const [key = ''] = /ts_[\w-]{43}/u.exec((await made(owner)).text) ?? [];
		expect(key).not.toBe('');
		expect((await owner.get('/tai-khoan/khoa')).text).not.toContain(key);
	});

	it('are not revoked by another, and open nothing once they are', async () => {
		const [key = ''] = /ts_[\w-]{43}/u.exec((await made(owner, { label: 'bị thu' })).text) ?? [];
		const list = (await owner.get('/tai-khoan/khoa')).text;
		const ids = [...list.matchAll(/name="id" value="([^"]+)"/gu)].map(([, id = '']) => id);
		for (const id of ids) await stranger.post('/tai-khoan/khoa?/revoke', { id });
		const path = `/api/v1/reports/${idOf(report)}`;
		const headers = { authorization: `Bearer ${key}` };
		expect((await send(at, { path, headers })).status).toBe(200);
		for (const id of ids) await owner.post('/tai-khoan/khoa?/revoke', { id });
		expect((await send(at, { path, headers })).status).toBe(401);
	});

	it.each([
		['in the address', (key: string) => ({ path: `/api/v1/reports/x?key=${key}`, headers: {} })],
		[
			'as a cookie',
			(key: string) => ({ path: '/api/v1/reports/x', headers: { cookie: `key=${key}` } })
		],
		[
			'as a password',
			(key: string) => ({
				path: '/api/v1/reports/x',
				headers: { authorization: `Basic ${Buffer.from(`tu-nghia:${key}`).toString('base64')}` }
			})
		],
		[
			'with something behind it',
			(key: string) => ({
				path: '/api/v1/reports/x',
				headers: { authorization: `Bearer ${key}A` }
			})
		]
	])('are not taken %s', async (_, asked) => {
		expect((await send(at, asked(at.keys['tu-nghia'] ?? ''))).status).toBe(401);
	});

	it.each(['/ban-lam-viec', '/nop-bao-cao', '/tai-khoan', '/quan-tri'])(
		'open no page: %s',
		async (path) => {
			const headers = { authorization: `Bearer ${at.keys['tu-nghia'] ?? ''}` };
			expect((await send(at, { path, headers })).status).toBe(303);
		}
	);

	it('a session hands nothing in where keys do', async () => {
		const answer = await owner.send({
			method: 'POST',
			path: '/api/v1/reports?form=tthc&period=2023-Q1',
			headers: { origin: at.origin, 'content-type': 'text/csv' },
			body: file('528', 16)
		});
		expect(answer.status).toBe(401);
	});

	it('are used so often a minute and no more, and it is said how long to wait', async () => {
		const headers = { authorization: `Bearer ${at.keys['mo-duc'] ?? ''}` };
		const answers: Answer[] = [];
		for (let times = 0; times < 40; times += 1)
			answers.push(await send(at, { path: `/api/v1/reports/${UNKNOWN_REPORT}`, headers }));
		const last = answers.at(-1);
		expect(last?.status).toBe(429);
		expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
	});
});
