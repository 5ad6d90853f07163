import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { OlderReadings } from '../../../src/lib/core/model/reading.ts';
import { olderReadingsPage } from '../../../src/lib/features/verify/older-readings-page.ts';
import {
	getAllOlderReadings,
	getOlderReadingsOrProgress
} from '../../../src/lib/features/verify/older-readings.server.ts';
import { closeApp, openApp, type AppContext } from '../../../src/lib/server/app-context.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { OLDER_REPORTS, writeOlderDatabase } from '../../server/fixtures/older-database.ts';
import { dossiers, hand, sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';

const olderApp = sharedApp((atEnd) => {
	const databasePath = join(temporaryFolder(atEnd), 'older.sqlite');
	writeOlderDatabase(databasePath);
	const app = openApp(readEnv({ THUOC_SO_ROOT: resolve('.'), DATABASE_PATH: databasePath }));
	atEnd(() => closeApp(app));
	atEnd(() => stopWorker(app));
	return app;
});

/** The list once the worker is done, and the shares until then. */
async function finished(app: AppContext): Promise<{ list: OlderReadings; shares: number[] }> {
	const shares: number[] = [];
	for (;;) {
		const list = await getOlderReadingsOrProgress(app);
		if (typeof list !== 'number') return { list, shares };
		shares.push(list);
	}
}

test('the worker finds what the command line finds, and each report is read once', async () => {
	const app = olderApp();
	const { list, shares } = await finished(app);
	expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
	expect(list).toMatchObject({ reports: 5, found: 2 });
	expect(list.listed.map(({ id, rules, status }) => ({ id, rules, status }))).toEqual([
		{ id: OLDER_REPORTS.differs, rules: 1, status: 'approved' },
		{ id: OLDER_REPORTS.refused, rules: 1, status: 'approved' }
	]);
	expect(list).toEqual(await getAllOlderReadings(app, () => undefined));
	// without a worker the list can only come from what is remembered
	await stopWorker(app);
	expect(await getOlderReadingsOrProgress(app)).toEqual(list);
});

test('two page views at once share one reading', async () => {
	const databasePath = join(temporaryFolder(), 'older.sqlite');
	writeOlderDatabase(databasePath);
	const app = openApp(readEnv({ THUOC_SO_ROOT: resolve('.'), DATABASE_PATH: databasePath }));
	try {
		const [first, second] = await Promise.all([finished(app), finished(app)]);
		expect(first.list).toEqual(second.list);
	} finally {
		await stopWorker(app);
		closeApp(app);
	}
});

test('an administrator reads unit, form, period, day and what today’s reader says', async () => {
	const readings = await getAllOlderReadings(olderApp(), () => undefined);
	const { rows, summary, limit } = olderReadingsPage(readings, 'vi');
	expect(summary).toContain('2 trong tổng số 5 báo cáo');
	expect(limit).toBe(null);
	const [differs, refused] = rows;
	expect(differs).toMatchObject({
		unit: 'Tỉnh Quảng Ngãi',
		href: `/bao-cao/${OLDER_REPORTS.differs}`,
		period: 'Năm 2025',
		received: '13/1/2026',
		says: 'Đọc khác: kỳ đã nhận là Năm 2025, nay đọc là Tháng 8/2025; số đơn vị có số liệu khác: 2.'
	});
	expect(refused).toMatchObject({ period: 'Tháng 8/2025', status: 'đã duyệt, đang có hiệu lực' });
	expect(refused?.says).toMatch(/^Từ chối\. .*“Kỳ báo cáo: 8 tháng đầu năm 2025”/u);
});

test('a list that is cut says so and names the command for all', async () => {
	const readings = await getAllOlderReadings(olderApp(), () => undefined);
	const cut = { ...readings, listed: readings.listed.slice(0, 1) };
	expect(olderReadingsPage(cut, 'en').limit).toContain('npx thuoc-so reread');
});

test('an installation without reports of older rules has nothing to read', async () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 4, 1]]));
	expect(await getOlderReadingsOrProgress(app)).toEqual({ reports: 0, found: 0, listed: [] });
	expect(olderReadingsPage({ reports: 0, found: 0, listed: [] }, 'vi').rows).toEqual([]);
});
