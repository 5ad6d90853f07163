import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { m } from '../../src/lib/paraglide/messages.js';
import { PASSWORD } from '../people/wanted.ts';
import { ask, formOf, origin, useSharedServer } from './client.ts';

interface Expected {
	form: string;
	period: string;
	unit?: string;
	outcome: 'accepted' | 'refused';
	codes?: string[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/files');
const FILES: Record<string, Expected> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8')
);

/** The link that is there where a file may go on. */
const COMPARE = m.check_compare({}, { locale: 'vi' });

useSharedServer();

/** Headers of a form of the pages, sent by a reporter of the province. */
const fromPage = { Origin: '', Accept: 'text/html', Cookie: '' };

beforeAll(async () => {
	fromPage.Origin = origin();
	const body = new URLSearchParams({ name: 'tai-len', password: PASSWORD });
	const response = await post('/dang-nhap', body);
	expect(response.status).toBe(303);
	fromPage.Cookie = response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';', 1)[0])
		.join('; ');
});

const post = (path: string, body: URLSearchParams | FormData): Promise<Response> =>
	ask(path, { method: 'POST', body, headers: fromPage, redirect: 'manual' });

describe('files as offices send them come out as they must', () => {
	it.each(Object.entries(FILES))(
		'%s',
		async (name, { form, period, unit, outcome, codes = [] }) => {
			const sent = formOf(name, readFileSync(join(FOLDER, name)));
			sent.set('form', form);
			sent.set('period', period);
			sent.set('unit', unit ?? '');
			const draft = (await post('/nop-bao-cao?/send', sent)).headers.get('location') ?? '';
			expect(draft).toMatch(/\/nop-bao-cao\/[\w-]{24}$/u);
			const page = await (await ask(draft, { headers: fromPage })).text();
			const found = page.matchAll(/<section class="error\b[^"]*" data-code="([^"]+)"/gu);
			expect(new Set([...found].map(([, code]) => code))).toEqual(new Set(codes));
			expect(page.includes(COMPARE)).toBe(outcome === 'accepted');
			expect(/<h1\b.*?<\/h1>/su.exec(page)?.[0]).toContain(name);
		}
	);
});
