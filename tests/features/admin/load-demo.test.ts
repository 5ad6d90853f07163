import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CORRECTED_REPORT } from '../../../data/samples/make/incidents.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { inForceEntries } from '../../../src/lib/server/events/in-force-entries.ts';
import { hasEvents } from '../../../src/lib/server/events/event-log.ts';
import { loadDemo } from '../../../src/lib/features/admin/load-demo.server.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { closeApp, openApp, type AppContext } from '../../../src/lib/server/app-context.ts';
import { allReleases } from '../../../src/lib/server/events/releases.ts';
import { copySamples } from '../../api/client.ts';
import { dossiers } from '../../server/fixtures/temporary-app.ts';
import { removeFolder } from '../../remove-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'load-samples-'));
afterAll(() => removeFolder(folder));

const worldAt = (root: string, name: string): AppContext =>
	openApp(readEnv({ THUOC_SO_ROOT: root, DATABASE_PATH: join(folder, name) }));

describe('the samples, as a first start has loaded them', () => {
	let app: AppContext;
	beforeAll(async () => {
		await copySamples(join(folder, 'whole.sqlite'));
		app = worldAt(ROOT, 'whole.sqlite');
	});
	afterAll(() => closeApp(app));

	test('are in, release by release, at their own times', () => {
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

/** A manifest of a few steps over the shipped catalogue and units; gives its root. */
function rootWith(name: string, steps: object[], files: Record<string, string>): string {
	const root = join(folder, name);
	for (const part of ['catalogue', 'units'])
		cpSync(join(ROOT, 'data', part), join(root, 'data', part), { recursive: true });
	symlinkSync(join(ROOT, 'drizzle'), join(root, 'drizzle'));
	mkdirSync(join(root, 'data/samples'));
	const texts = { ...files, 'manifest.json': JSON.stringify({ steps }) };
	for (const [file, text] of Object.entries(texts))
		writeFileSync(join(root, 'data/samples', file), text);
	return root;
}

const RELEASE = { at: '2025-01-01T00:00:00Z', act: 'release', note: 'trống' };
const REPORT = {
	at: '2025-01-02T00:00:00Z',
	act: 'report',
	form: 'tthc',
	period: '2024-12',
	unit: '51',
	origin: 'sample',
	note: 'minh họa'
};

test('steps are played once, in their order, each told when it is done', () => {
	const report = { ...REPORT, file: 'good.csv' };
	const last = { ...RELEASE, at: '2025-01-03T00:00:00Z', note: 'cuối' };
	const good = dossiers([['528', 40, 2]]).bytes.toString();
	const app = worldAt(
		rootWith('good', [RELEASE, report, last], { 'good.csv': good }),
		'good.sqlite'
	);
	onTestFinished(() => closeApp(app));
	const told: unknown[][] = [];
	for (let times = 0; times < 2; times += 1) loadDemo(app, (...step) => told.push(step));
	expect(told).toEqual([
		[1, 3, 'trống'],
		[2, 3, 'good.csv'],
		[3, 3, 'cuối']
	]);
	expect(allReleases(app.store).map(({ note }) => note)).toEqual(['cuối', 'trống']);
	const period = { form: 'tthc', start: '2024-11-15', end: '2024-12-14' };
	expect(
		allReleases(app.store).map(({ cut }) => inForceEntries(app.store, { ...period, cut }).length)
	).toEqual([1, 0]);
});

test('a sample that is refused stops the loading, names file and problems, and leaves nothing', () => {
	const report = { ...REPORT, file: 'broken.csv' };
	const files = { 'broken.csv': 'unit,received_online\n528,x\n' };
	const app = worldAt(rootWith('broken', [RELEASE, report], files), 'broken.sqlite');
	onTestFinished(() => closeApp(app));
	expect(() => loadDemo(app, () => undefined)).toThrow(/broken\.csv: refused\n.*"code"/u);
	expect(hasEvents(app.store)).toBe(false);
});
