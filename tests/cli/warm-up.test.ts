import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPages, warmUp } from '../../src/cli/warm-up.ts';
import { removeFolder } from '../remove-folder.ts';

/** Pages that answer with these texts, and what was asked of them. */
function pagesOf(texts: Record<string, string>) {
	const asked: { path: string; address: unknown }[] = [];
	const handler: RequestListener = ({ url = '', headers }, answer) => {
		asked.push({ path: url, address: headers['x-real-ip'] });
		const text = texts[url];
		if (text === undefined) answer.destroy();
		else answer.end(text);
	};
	return { asked, handler };
}

const pathsOf = ({ asked }: ReturnType<typeof pagesOf>) => asked.map(({ path }) => path);

test('opens the first page of each kind that the lists lead to', async () => {
	const pages = pagesOf({
		'/': '<a href="/xep-hang/a?level=commune&amp;period=2026-01">',
		'/don-vi': '<a href="/xep-hang/b"> <a href="/don-vi/51"> <a href="/don-vi/528">',
		'/xep-hang/a?level=commune&period=2026-01': '',
		'/don-vi/51': '<a href="/giai-thich/a/51?period=2026-01">',
		'/giai-thich/a/51?period=2026-01': ''
	});
	await warmUp(pages.handler, { addressHeader: null });
	expect(pathsOf(pages)).toEqual([
		'/',
		'/don-vi',
		'/xep-hang/a?level=commune&period=2026-01',
		'/don-vi/51',
		'/giai-thich/a/51?period=2026-01'
	]);
});

test('asks as a client of this machine where a proxy names the client', async () => {
	const pages = pagesOf({ '/': '', '/don-vi': '' });
	await warmUp(pages.handler, { addressHeader: 'x-real-ip' });
	expect(pages.asked.map(({ address }) => address)).toEqual(Array(2).fill('127.0.0.1'));
});

test('a page that fails does not end the start', async () => {
	const pages = pagesOf({ '/don-vi': '<a href="/don-vi/51">' });
	await warmUp(pages.handler, { addressHeader: null });
	expect(pathsOf(pages)).toEqual(['/', '/don-vi', '/don-vi/51']);
});

test('loads the code of every page of a build', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-pages-'));
	mkdirSync(join(folder, 'pages'));
	for (const name of ['hooks', 'pages/one', 'pages/two'])
		writeFileSync(join(folder, `${name}.js`), `(globalThis.loaded ??= []).push('${name}');`);
	writeFileSync(join(folder, 'pages', 'one.js.map'), '{');
	try {
		await loadPages(folder);
		expect(new Set(Reflect.get(globalThis, 'loaded'))).toEqual(
			new Set(['hooks', 'pages/one', 'pages/two'])
		);
	} finally {
		Reflect.deleteProperty(globalThis, 'loaded');
		removeFolder(folder);
	}
});
