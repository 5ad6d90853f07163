import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fingerprintOf } from '../../bin/setup/fingerprint.js';
import { withLock } from '../../bin/setup/lock.js';
import { isNewEnough } from '../../bin/setup/toolchain.js';
import { removeFolder } from '../remove-folder.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'thuoc-so-setup-'));
	onTestFinished(() => removeFolder(folder));
});

describe('the Node that runs', () => {
	it.each([
		['18.19.0', false],
		['20.20.2', false],
		['22.17.1', false],
		['22.18.0', true],
		['23.5.0', false],
		['23.6.0', true],
		['24.0.0', true],
		['100.0.0', true]
	])('%s can read TypeScript by itself: %s', (version, can) => {
		expect(isNewEnough(version)).toBe(can);
	});
});

describe('the fingerprint of sources', () => {
	const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);

	it.each<[what: string, change: () => void]>([
		['a changed letter', () => write('a.txt', 'two')],
		['a new file', () => write('c.txt', '')],
		['a new name', () => renameSync(join(folder, 'a.txt'), join(folder, 'd.txt'))],
		['a lost file', () => rmSync(join(folder, 'b.txt'))],
		['a letter that moves into the next file', () => (write('a.txt', 'on'), write('b.txt', 'e'))],
		['a folder below', () => (mkdirSync(join(folder, 'e')), write('e/f.txt', 'x'))]
	])('sees %s', (_, change) => {
		write('a.txt', 'one');
		write('b.txt', '');
		const before = fingerprintOf([folder]);
		expect(fingerprintOf([folder])).toBe(before);
		change();
		expect(fingerprintOf([folder])).not.toBe(before);
	});
});

describe('one at a time', () => {
	it('keeps two processes apart', async () => {
		const log = join(folder, 'log');
		writeFileSync(log, '');
		const script = `
			import { appendFileSync } from 'node:fs';
			import { withLock } from ${JSON.stringify(pathToFileURL('bin/setup/lock.js').href)};
			const [, name, lock, log] = process.argv;
			await withLock(() => {}, async () => {
				appendFileSync(log, name);
				await new Promise((resolve) => setTimeout(resolve, 300));
				appendFileSync(log, name);
			}, lock);`;
		const lock = join(folder, 'lock');
		const both = ['a', 'b', 'c'].map((name) =>
			once(spawn(process.execPath, ['--input-type=module', '-e', script, name, lock, log]), 'close')
		);
		await Promise.all(both);
		expect([...readFileSync(log, 'utf8').matchAll(/(.)\1/g)]).toHaveLength(3);
	});

	it.each<[who: string, holder: string, ageSeconds: number]>([
		['that was killed', '999999999', 0],
		['whose number is in use again', String(process.pid), 60],
		['that died before it wrote its number', '', 60]
	])('takes over from a holder %s', async (_, holder, ageSeconds) => {
		const lock = join(folder, 'lock');
		writeFileSync(lock, holder);
		const then = new Date(Date.now() - ageSeconds * 1000);
		utimesSync(lock, then, then);
		await expect(
			withLock(
				() => {},
				async () => 'done',
				lock
			)
		).resolves.toBe('done');
	});

	it('lets go when the work fails', async () => {
		const lock = join(folder, 'lock');
		const failing = withLock(
			() => {},
			() => Promise.reject(new Error('no network')),
			lock
		);
		await expect(failing).rejects.toThrow('no network');
		await expect(
			withLock(
				() => {},
				async () => 'done',
				lock
			)
		).resolves.toBe('done');
	});
});
