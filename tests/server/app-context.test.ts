import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '../../src/lib/server/env.ts';
import { getRanking } from '../../src/lib/features/ranking/get-ranking.server.ts';
import { closeApp, openApp } from '../../src/lib/server/app-context.ts';
import { dossiers, hand, release } from './fixtures/temporary-app.ts';
import { temporaryFolder } from './fixtures/temporary-store.ts';
import { allReleases } from '../../src/lib/server/events/releases.ts';

/** A root with a copy of the data that may be changed. */
function temporaryRoot(): string {
	const root = temporaryFolder();
	mkdirSync(join(root, 'data'));
	for (const part of ['catalogue', 'units'])
		cpSync(resolve('data', part), join(root, 'data', part), { recursive: true });
	symlinkSync(resolve('drizzle'), join(root, 'drizzle'));
	return root;
}

test('an installation opened again has all that was put on record', () => {
	const root = temporaryRoot();
	const env = readEnv({ THUOC_SO_ROOT: root });
	const first = openApp(env);
	hand(first, dossiers([['528', 90, 10]]));
	release(first, '2023-04-01');
	closeApp(first);
	const again = openApp(env);
	expect(allReleases(again.store)).toHaveLength(1);
	closeApp(again);
});

test('with a broken catalogue no database is made', () => {
	const root = temporaryRoot();
	writeFileSync(join(root, 'data/catalogue/indicators.json'), '{ "indicators": ');
	const env = readEnv({ THUOC_SO_ROOT: root });
	expect(() => openApp(env)).toThrow('indicators.json');
	expect(existsSync(env.databasePath)).toBe(false);
});

test('a release answers with the catalogue it was made with, whatever the catalogue says today', () => {
	const root = temporaryRoot();
	const env = readEnv({ THUOC_SO_ROOT: root });
	const first = openApp(env);
	hand(first, dossiers([['528', 20, 1]]));
	release(first, '2023-04-01');
	closeApp(first);

	const path = join(root, 'data/catalogue/indicators.json');
	const file: { indicators: { id: string; minimumDenominator?: number }[] } = JSON.parse(
		readFileSync(path, 'utf8')
	);
	for (const indicator of file.indicators)
		if (indicator.id === 'on-time-rate') indicator.minimumDenominator = 10;
	writeFileSync(path, JSON.stringify(file));

	const app = openApp(env);
	release(app, '2023-05-01');
	const rankedIn = (number: string): number =>
		getRanking(app, {
			indicator: 'on-time-rate',
			level: 'district',
			period: '2023-Q1',
			parent: null,
			geography: 'period',
			release: number
		}).ranking.ranked.length;
	expect([rankedIn('1'), rankedIn('2')]).toEqual([0, 1]);
	closeApp(app);
});
