import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { postReport } from '../../../src/lib/features/submission/post-report.server.ts';
import {
	reportFileResponse,
	receiptResponse
} from '../../../src/lib/features/submission/report-download.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import type { Viewer } from '../../../src/lib/server/auth/viewer.ts';
import { reporterOf } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const CSV = { 'Content-Type': 'text/csv' };
const QUESTION = 'form=tthc&period=2023-Q1&unit=528';
const { bytes } = dossiers([['528', 4, 1]]);
const wrong = Buffer.from(bytes.toString().replace(',5,', ',năm,'));
const warned = Buffer.from(
	bytes
		.toString()
		.replaceAll(/(?=\n)/g, ',another')
		.replace(',another', ',cột lạ')
);

const PROGRAM: Viewer = { person: reporterOf('528@2021-01-01', 'a program') };

interface Posted {
	query?: string;
	body?: BodyInit | null;
	headers?: Record<string, string>;
	looking?: Viewer;
}

const post = (
	app: AppContext,
	{ query = QUESTION, body = new Uint8Array(bytes), headers = CSV, looking = PROGRAM }: Posted = {}
): Promise<Response> => {
	const url = `http://localhost/api/v1/reports?${query}`;
	const init = { method: 'POST', body, headers, duplex: 'half' };
	return postReport(new Request(url, init), app, looking);
};

const reportsIn = ({ store }: AppContext): unknown =>
	store.sqlite.prepare('SELECT count(*) FROM report').pluck().get();

const withFile = (content: Uint8Array<ArrayBuffer>, name = 'báo cáo.csv', field = 'file') => {
	const form = new FormData();
	form.append(field, new File([content], name));
	return form;
};

/** A form with a file of each name; null: a field of text. */
const withFiles = (...fields: [field: string, name: string | null][]) => {
	const form = new FormData();
	for (const [field, name] of fields)
		form.append(field, name === null ? 'x' : new File([new Uint8Array(bytes)], name));
	return form;
};

describe('a report is taken', () => {
	test('as new with 201, its receipt, and where to find it', async () => {
		const app = temporaryApp();
		const response = await post(app);
		expect(response.status).toBe(201);
		const receipt = await response.json();
		expect(receipt).toMatchObject({ status: 'submitted', form: 'tthc', period: '2023-Q1' });
		expect(response.headers.get('Location')).toBe(`/api/v1/reports/${receipt.id}`);
		expect(app.store.orm.query.report.findFirst().sync()?.origin).toBe('api');
		expect(app.store.orm.query.event.findFirst().sync()?.actor).toBe('a program');
	});

	test('once: the same bytes again are 200 with the first receipt', async () => {
		const app = temporaryApp();
		const first = await (await post(app)).json();
		const again = await post(app);
		expect([again.status, await again.json()]).toEqual([200, first]);
		expect(reportsIn(app)).toBe(1);
	});

	test('once, however many send it at the same moment', async () => {
		const app = temporaryApp();
		const responses = await Promise.all(Array.from({ length: 8 }, () => post(app)));
		const statuses = responses.map(({ status }) => status).toSorted();
		expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
		const ids = await Promise.all(responses.map(async (response) => (await response.json()).id));
		expect([new Set(ids).size, reportsIn(app)]).toEqual([1, 1]);
	});

	test('from a form, under the name that it has there', async () => {
		const response = await post(temporaryApp(), {
			body: withFile(new Uint8Array(bytes), 'C:\\Báo cáo\\quý I.csv'),
			headers: {}
		});
		expect([response.status, (await response.json()).file.name]).toEqual([201, 'quý I.csv']);
	});

	test('with a warning where a note comes with it', async () => {
		const body = new Uint8Array(warned);
		const response = await post(temporaryApp(), { body, query: `${QUESTION}&note=đã xem` });
		expect(response.status).toBe(201);
	});
});

test('a workbook is read as one, whatever its body is called', async () => {
	const rows = bytes.toString().trim().split('\n');
	const cells = rows.map((row) => row.split(',').map((cell) => Number(cell) || cell));
	const workbook = await writeXlsx({ sheets: [{ name: 'Quý I', rows: cells }] });
	for (const type of [XLSX, XLSM, 'application/vnd.ms-excel', 'application/octet-stream']) {
		const headers = { 'Content-Type': type };
		const response = await post(temporaryApp(), { body: new Uint8Array(workbook), headers });
		expect([response.status, (await response.json()).entries]).toEqual([201, 1]);
	}
});

describe('a dry run stores nothing', () => {
	test.each([
		['a good file', bytes, 200, 'checked'],
		['a file with warnings only', warned, 200, 'checked'],
		['a file with errors', wrong, 422, 422]
	])('%s', async (_, content, status, says) => {
		const app = temporaryApp();
		const query = `${QUESTION}&dry_run=true`;
		const response = await post(app, { body: new Uint8Array(content), query });
		expect([response.status, (await response.json()).status]).toEqual([status, says]);
		expect(reportsIn(app)).toBe(0);
	});
});

describe('what is not taken is a problem document, and nothing is stored', () => {
	/** The received part is a complete report by itself, but the sender had not finished. */
	let pieces = 0;
	const broken = new ReadableStream({
		pull: (controller) =>
			(pieces += 1) === 1
				? controller.enqueue(new Uint8Array(bytes))
				: controller.error(new Error('aborted'))
	});
	const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };

	test.each<[what: string, posted: Posted, status: number, code: string]>([
		['errors', { body: new Uint8Array(wrong) }, 422, 'report-refused'],
		['warnings without a note', { body: new Uint8Array(warned) }, 422, 'needs-note'],
		[
			'a blank note',
			{ body: new Uint8Array(warned), query: `${QUESTION}&note=%20` },
			422,
			'needs-note'
		],
		['nothing at all', { body: null }, 422, 'report-refused'],
		['an unknown form', { query: 'form=x' }, 400, 'unknown-form'],
		['a period that is none', { query: 'form=tthc&period=quý 5' }, 400, 'unknown-period'],
		['a unit that is none', { query: 'form=tthc&unit=999999' }, 400, 'unknown-unit'],
		['a dry run or not?', { query: `${QUESTION}&dry_run=maybe` }, 400, 'unreadable-dry-run'],
		['a blank dry run', { query: `${QUESTION}&dry_run=` }, 400, 'unreadable-dry-run'],
		['JSON', { headers: { 'Content-Type': 'application/json' } }, 415, 'unknown-media-type'],
		['text of no kind', { headers: { 'Content-Type': 'text/plain' } }, 415, 'unknown-media-type'],
		['a form without a file', { body: new FormData(), headers: {} }, 400, 'no-file'],
		[
			'a file in another field',
			{ body: withFile(new Uint8Array(bytes), 'a.csv', 'tệp'), headers: {} },
			400,
			'no-file'
		],
		[
			'a second file',
			{ body: withFiles(['file', 'a.csv'], ['file', 'b.csv']), headers: {} },
			400,
			'several-files'
		],
		[
			'a second file in another field',
			{ body: withFiles(['file', 'a.csv'], ['other', 'b.csv']), headers: {} },
			400,
			'several-files'
		],
		[
			'a field named file beside the file',
			{ body: withFiles(['file', 'a.csv'], ['file', null]), headers: {} },
			400,
			'several-files'
		],
		['a form that is none', { headers: multipart }, 400, 'no-file'],
		['a body that breaks off', { body: broken }, 400, 'broken-off']
	])('%s', async (_, posted, status, code) => {
		const app = temporaryApp();
		const response = await post(app, posted);
		expect(response.headers.get('Content-Type')).toContain('application/problem+json');
		const type = `urn:thuoc-so:problem:${code}`;
		expect(await response.json()).toMatchObject({ type, status });
		expect([response.status, reportsIn(app)]).toEqual([status, 0]);
	});

	test('several files are named', async () => {
		const body = withFiles(['file', 'tháng 7.csv'], ['file', 'tháng 8.csv']);
		const response = await post(temporaryApp(), { body, headers: {} });
		expect((await response.json()).title).toContain('tháng 7.csv; tháng 8.csv');
	});

	test.each([
		['needs-note', { body: new Uint8Array(warned) }],
		['report-refused', { body: new Uint8Array(wrong) }],
		['unknown-form', { query: 'form=x' }]
	])('%s is logged with key, unit and route', async (code, posted) => {
		const call = {
			...{ key: 'k1', label: 'Máy một cửa', unit: '528@2021-01-01' },
			...{ route: '/api/v1/reports', who: 'a program' }
		};
		const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		const response = await post(temporaryApp(), { ...posted, looking: { ...PROGRAM, call } });
		const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)));
		written.mockRestore();
		const { instance } = await response.json();
		expect(lines).toContainEqual(
			expect.objectContaining({ id: instance, status: response.status, code, ...call })
		);
	});

	test('with each problem in the reader’s language', async () => {
		const messageIn = async (language: string) => {
			const headers = { ...CSV, 'Accept-Language': language };
			const response = await post(temporaryApp(), { body: new Uint8Array(wrong), headers });
			const { title, problems, needs_note } = await response.json();
			expect(needs_note).toBe(false);
			return [title, problems[0].message];
		};
		const [vi, en] = [await messageIn('vi'), await messageIn('en')];
		expect(vi[0]).toContain('có lỗi');
		expect(en[0]).toContain('errors');
		expect(vi[1]).not.toBe(en[1]);
	});
});

describe('a program hands in for its unit and what is below it', () => {
	const PROVINCE: Viewer = { person: reporterOf('51@2021-01-01', 'a program') };
	const OTHER: Viewer = { person: reporterOf('533@2021-01-01', 'a program') };
	const KEY: Viewer = { ...PROVINCE, within: '533@2021-01-01' };

	test.each<[who: string, looking: Viewer, query: string, status: number]>([
		['the unit itself', PROGRAM, QUESTION, 201],
		['the province', PROVINCE, QUESTION, 201],
		['another district', OTHER, QUESTION, 422],
		[
			'another district, in the name of the province',
			OTHER,
			'form=tthc&period=2023-Q1&unit=51',
			422
		],
		['the province with a key for another district', KEY, QUESTION, 422],
		['a dry run of another district', OTHER, `${QUESTION}&dry_run=1`, 422]
	])('%s', async (_, looking, query, status) => {
		const app = temporaryApp();
		const response = await post(app, { looking, query });
		expect([response.status, reportsIn(app)]).toEqual([status, status === 201 ? 1 : 0]);
		const { problems } = await response.json();
		expect(problems.map(({ code }: { code: string }) => code)).toEqual(
			status === 201 ? [] : expect.arrayContaining(['unit/outside-scope'])
		);
	});

	test('what is refused tells nothing of what is in force for another', async () => {
		const app = temporaryApp();
		// so long that no hash or number of a log has it by chance
		const count = 7_654_321;
		hand(app, dossiers([['528', count, 3]]));
		for (const query of [QUESTION, `${QUESTION}&dry_run=1`]) {
			const text = await (await post(app, { looking: OTHER, query })).text();
			expect(JSON.parse(text).changes).toEqual([]);
			expect(text).not.toContain(String(count));
		}
	});
});

test.each(['', '&dry_run=1'])('nothing is taken for a period that is locked: …%s', async (more) => {
	const app = temporaryApp();
	const act = { actor: 'a reviewer', at: at('2023-04-01'), reason: 'đã chốt' };
	lockPeriod(app, { form: 'tthc', period: '2023-Q1' }, act);
	const response = await post(app, { query: QUESTION + more });
	expect(response.headers.get('Content-Type')).toContain('application/problem+json');
	const type = 'urn:thuoc-so:problem:period-locked';
	expect(await response.json()).toMatchObject({ type, status: 409 });
	expect([response.status, reportsIn(app)]).toEqual([409, 0]);
	const other = await post(app, { query: `form=tthc&period=2022-Q4&unit=528${more}` });
	expect(other.ok).toBe(true);
});

describe('the limit of size', () => {
	const limit = bytes.length;
	const small = () => temporaryApp({ MAX_UPLOAD_BYTES: String(limit) });
	const larger = Buffer.concat([bytes, Buffer.from('\n')]);
	/** A body in pieces, which says nothing of its length. */
	const pieces = (content: Uint8Array, size = 16) =>
		new ReadableStream({
			start(controller) {
				for (let at = 0; at < content.length; at += size)
					controller.enqueue(new Uint8Array(content.subarray(at, at + size)));
				controller.close();
			}
		});
	const lies = { ...CSV, 'Content-Length': '10' };

	test.each<[what: string, posted: Posted, status: number]>([
		['a file of just that size', { body: new Uint8Array(bytes) }, 201],
		['the same in pieces', { body: pieces(bytes) }, 201],
		['the same in a form', { body: withFile(new Uint8Array(bytes)), headers: {} }, 201],
		['a byte more', { body: new Uint8Array(larger) }, 413],
		['a byte more in pieces, without a length', { body: pieces(larger) }, 413],
		['a byte more than a length that lies', { body: pieces(larger), headers: lies }, 413],
		['a byte more in a form', { body: withFile(new Uint8Array(larger)), headers: {} }, 413],
		[
			'a form around nothing that never ends',
			{ body: withFile(new Uint8Array(200_000)), headers: {} },
			413
		]
	])('%s', async (_, posted, status) => {
		const app = small();
		expect((await post(app, posted)).status).toBe(status);
		expect(reportsIn(app)).toBe(status === 201 ? 1 : 0);
	});

	test('the server’s own limit is told as ours', async () => {
		const body = new ReadableStream({
			pull: (controller) => controller.error(Object.assign(new Error(), { status: 413 }))
		});
		expect((await post(small(), { body })).status).toBe(413);
	});
});

describe('what was handed in comes back', () => {
	const ask = (id: string) => new Request(`http://localhost/api/v1/reports/${id}`);

	test('as its receipt', async () => {
		const app = temporaryApp();
		const receipt = hand(app, dossiers([['528', 4, 1]]));
		const id = receipt.id ?? '';
		const response = receiptResponse(ask(id), app, PROGRAM, id);
		expect(await response.json()).toMatchObject({ id, status: 'approved', sha256: receipt.sha256 });
	});

	test('as the bytes that came, to be saved and never run', async () => {
		const app = temporaryApp();
		const name = 'báo "cáo"\r\nX: y.html';
		const { id } = hand(app, { ...dossiers([['528', 4, 1]]), name });
		const { headers, ...response } = await full(
			reportFileResponse(ask(id ?? ''), app, PROGRAM, id ?? '')
		);
		expect(response.bytes).toEqual(bytes);
		expect(headers.get('Content-Type')).toBe('application/octet-stream');
		expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
		expect(headers.get('Content-Security-Policy')).toContain('sandbox');
		expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w.() -]+"; /u);
		expect(headers.get('X')).toBeNull();
	});

	test.each([receiptResponse, reportFileResponse])('to nobody who may not see it', async (back) => {
		const app = temporaryApp();
		const id = hand(app, dossiers([['529', 4, 1]])).id ?? '';
		expect(back(ask(id), app, PROGRAM, id).status).toBe(404);
		const narrow = { person: reporterOf('51@2021-01-01'), within: '528@2021-01-01' } as const;
		expect(back(ask(id), app, narrow, id).status).toBe(404);
		expect(back(ask(id), app, { person: reporterOf('529@2021-01-01') }, id).status).toBe(200);
	});

	test.each([receiptResponse, reportFileResponse])('an unknown id is 404', async (back) => {
		const response = back(ask('x'), temporaryApp(), PROGRAM, 'x');
		expect(response.status).toBe(404);
		expect((await response.json()).type).toBe('urn:thuoc-so:problem:unknown-report');
	});
});

const full = async (response: Response) => ({
	headers: response.headers,
	bytes: Buffer.from(await response.arrayBuffer())
});
