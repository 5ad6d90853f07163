import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './bin/checks/chromium.js';
import { freePort } from './tests/free-port.ts';

// This file is read once and then again in every worker. What must be the same in all of them is
// decided the first time and left in the environment, which workers inherit.
const executablePath = (process.env['CHROMIUM_PATH'] ||= await findChromium(process.stdout));
const folder = (process.env['E2E_FOLDER'] ??= newFolder());
const ports = (process.env['E2E_PORTS'] ??= (
	await Promise.all([freePort(), freePort(), freePort()])
).join());
const [samplePort, emptyPort, peoplePort] = ports.split(',');

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.e2e.ts',
	// no test needs another one: whoever sends much has an account of their own
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env['CI']),
	globalTimeout: 40 * 60_000,
	// nothing is timed: the limit is there for what hangs, also on a busy machine
	timeout: 120_000,
	expect: { timeout: 60_000 },
	reporter: 'list',
	use: {
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath,
			args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu']
		}
	},
	projects: [
		{
			name: 'mở tài khoản',
			testMatch: '*.setup.ts',
			use: { baseURL: `http://localhost:${samplePort}` }
		},
		{
			name: 'có số liệu mẫu',
			testIgnore: '*.{empty,people}.e2e.ts',
			dependencies: ['mở tài khoản'],
			use: { baseURL: `http://localhost:${samplePort}` }
		},
		{
			name: 'chưa có số liệu',
			testMatch: '*.empty.e2e.ts',
			use: { baseURL: `http://localhost:${emptyPort}` }
		},
		{
			name: 'ba người',
			testMatch: '*.people.e2e.ts',
			use: { baseURL: `http://localhost:${peoplePort}` }
		}
	],
	webServer: [
		server('samples', samplePort, 'on'),
		server('empty', emptyPort, 'off'),
		// these start one after the other: what the first has loaded need not be loaded again
		server('people', peoplePort, 'on', 'node tests/people/copy.ts && node bin/start.js')
	]
});

function server(
	name: string,
	port: string | undefined,
	samples: 'on' | 'off',
	command = 'node bin/start.js'
): Exclude<PlaywrightTestConfig['webServer'], undefined | unknown[]> {
	return {
		name,
		command,
		url: `http://localhost:${port}/healthz`,
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
		env: {
			PORT: String(port),
			DATABASE_PATH: join(folder, `${name}.sqlite`),
			SAMPLES_PATH: join(folder, 'samples.sqlite'),
			SAMPLE_DATA: samples
		}
	};
}

/** For the databases; gone when the run is over. */
function newFolder(): string {
	const made = mkdtempSync(join(tmpdir(), 'thuoc-so-e2e-'));
	process.once('exit', () => rmSync(made, { recursive: true, force: true }));
	return made;
}
