import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { type Browser, signedIn } from '../attacks/attacker.ts';
import { installation, type Installation } from '../attacks/installation.ts';
import { OLDER_REPORTS, writeOlderDatabase } from '../server/fixtures/older-database.ts';
import { removeFolder } from '../remove-folder.ts';

let at: Installation;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-older-'));
	const databasePath = join(folder, 'older.sqlite');
	writeOlderDatabase(databasePath);
	at = await installation([{ name: 'quan-tri', role: 'admin', unit: null }], {
		DATABASE_PATH: databasePath
	});
	return async () => {
		await at.end();
		removeFolder(folder);
	};
});

const ADDRESS = '/quan-tri/doc-lai';

/** The page as a browser without JavaScript gets it, once the worker has read the reports. */
async function finishedPage(browser: Browser): Promise<string> {
	for (;;) {
		const { status, text } = await browser.get(ADDRESS);
		expect(status).toBe(200);
		if (!text.includes('http-equiv="refresh"')) return text;
		await after(200);
	}
}

test('a program of today serves a database of 0.1.0 and lists its reports of older rules', async () => {
	const browser = await signedIn(at, 'quan-tri');
	expect((await browser.get('/quan-tri')).text).toContain(`href="${ADDRESS}"`);
	const page = await finishedPage(browser);
	const rows = [...page.matchAll(/<tr[^>]*>.*?<\/tr>/gsu)].map(([row]) =>
		row.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')
	);
	const [head, differs, refused] = rows;
	expect(rows).toHaveLength(3);
	expect(head).toContain('Đơn vị gửi Biểu mẫu Kỳ Ngày nhận Trạng thái Bộ đọc hiện nay');
	expect(differs).toContain('Năm 2025 13/1/2026');
	expect(differs).toContain('nay đọc là Tháng 8/2025');
	expect(refused).toContain('Từ chối. Ô A2 ghi “Kỳ báo cáo: 8 tháng đầu năm 2025”');
	for (const id of [OLDER_REPORTS.differs, OLDER_REPORTS.refused])
		expect(page).toContain(`href="/bao-cao/${id}"`);
	expect(page).not.toContain(OLDER_REPORTS.same);
	const english = (await browser.get(`/en${ADDRESS}`)).text;
	expect(english).toContain('Refused. Cell A2 reads');
});
