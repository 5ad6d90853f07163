import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CORRECTED_REPORT } from '../../../data/samples/make/incidents.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { inForceEntries } from '../../../src/lib/server/events/in-force-entries.ts';
import { hasEvents } from '../../../src/lib/server/events/event-log.ts';
import { loadDemo } from '../../../src/lib/features/admin/load-demo.server.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { closeApp, openApp, type AppContext } from '../../../src/lib/server/app-context.ts';
import { allReleases } from '../../../src/lib/server/events/releases.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'load-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const worldAt = (root: string, name: string): AppContext =>
	openApp(readEnv({ THUOC_SO_ROOT: root, DATABASE_PATH: join(folder, name) }));

const silent = (): void => undefined;

describe('the samples', () => {
	const app = worldAt(ROOT, 'whole.sqlite');
	afterAll(() => closeApp(app));

	test('are played once, report by report and release by release', () => {
		const seen: [number, number][] = [];
		loadDemo(app, (done, all) => seen.push([done, all]));
		expect(seen.at(-1)).toEqual([seen.length, seen.length]);
		expect(allReleases(app.store)).toHaveLength(9);
		expect(allReleases(app.store).at(0)?.at).toBe('2026-11-16T02:00:00.000Z');
	});

	test('show a correction in the last release, and the old figure in those before', () => {
		const [code = '', moved = 0] = [...CORRECTED_REPORT.moved][0] ?? [];
		const august = { form: 'tthc', start: '2025-07-15', end: '2025-08-14' };
		const [last, ...before] = allReleases(app.store).map(({ cut }) =>
			inForceEntries(app.store, { ...august, cut })
				.filter(({ unit }) => unit === `${code}@2025-07-01`)
				.map(({ counts }) => counts['resolved_late'] ?? 0)
		);
		const first = before[0]?.[0] ?? 0;
		expect(last).toEqual([first + moved]);
		expect(before).toEqual([...Array<number[]>(5).fill([first]), [], [], []]);
	});

	test('are all right: each report read again, each release followed', async () => {
		const seen: number[] = [];
		const verified = await verifyInstallation(app.env, (done) => seen.push(done));
		expect(verified).toMatchObject({ unproven: 0, found: 0, findings: [] });
		expect(verified.looked).toMatchObject({ reports: 240, releases: 9, rows: 14_729 });
		expect(seen).toEqual(Array.from({ length: 240 }, (_, index) => index + 1));
	});

	test('are left alone where something has happened already', () => {
		loadDemo(app, () => expect.unreachable('nothing is to be loaded'));
		expect(allReleases(app.store)).toHaveLength(9);
	});
});

describe('a sample that is refused', () => {
	const root = join(folder, 'broken');
	for (const part of ['catalogue', 'units'])
		cpSync(join(ROOT, 'data', part), join(root, 'data', part), { recursive: true });
	symlinkSync(join(ROOT, 'drizzle'), join(root, 'drizzle'));
	mkdirSync(join(root, 'data/samples'));
	const report = { at: '2025-01-02T00:00:00Z', act: 'report', form: 'tthc', period: '2024-12' };
	const common = { ...report, unit: '51', origin: 'sample', note: 'minh họa' };
	writeFileSync(
		join(root, 'data/samples/manifest.json'),
		JSON.stringify({
			steps: [
				{ at: '2025-01-01T00:00:00Z', act: 'release', note: 'trống' },
				{ ...common, file: 'broken.csv' }
			]
		})
	);
	writeFileSync(join(root, 'data/samples/broken.csv'), 'unit,received_online\n528,x\n');

	test('stops the loading, names file and problems, and leaves the database as it was', () => {
		const app = worldAt(root, 'broken.sqlite');
		expect(() => loadDemo(app, silent)).toThrow(/broken\.csv: refused\n.*"code"/u);
		expect(hasEvents(app.store)).toBe(false);
		closeApp(app);
	});
});
