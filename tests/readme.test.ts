import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, useSharedServer } from './api/client.ts';
import { freePort } from './free-port.ts';
import { removeFolder } from './remove-folder.ts';

/** The commands that a reader of these pages would type, one per line of their `sh` blocks. */
const COMMANDS = ['README.md', 'docs/addresses.md']
	.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)])
	.flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
	.map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
	.filter((line) => line !== '');

const ofKind = (kind: RegExp): string[] => COMMANDS.filter((command) => kind.test(command));
const NPM = /^(?:[A-Z_]+=\S+ )*npm /;
const CURL = /^curl /;

const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-readme-'));
afterAll(() => removeFolder(folder));

describe('the commands of README and docs/addresses.md', () => {
	it('show how to start, how to test, the command line and the API', () => {
		expect(COMMANDS).toContain('npm start');
		expect(COMMANDS).toContain('npm test');
		expect(ofKind(/^npx thuoc-so rank /)).not.toEqual([]);
		expect(ofKind(CURL)).not.toEqual([]);
	});

	it.each(ofKind(NPM))('%s is a script of the package', (command) => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
		expect(scripts).toHaveProperty(command.replace(/^.*npm (?:run )?/, ''));
	});
});

describe('the commands of README and docs/addresses.md, one after the other on a new database', () => {
	const env = { ...process.env, DATABASE_PATH: join(folder, 'commands.sqlite') };

	it.each(COMMANDS.filter((command) => !NPM.test(command) && !CURL.test(command)))(
		'%s',
		async (command) => {
			const { stdout } = await promisify(execFile)('sh', ['-c', command], { env });
			expect(stdout).not.toBe('');
		}
	);
});

describe('the requests that README and docs/addresses.md show', () => {
	useSharedServer();

	it.each(ofKind(CURL))('%s', async (command) => {
		const url = /'?localhost:3000(\/[^'\s]*)'?/.exec(command)?.[1];
		const response = await ask(url ?? '');
		expect(response.status).toBe(200);
		expect((await response.text()).length).toBeGreaterThan(1_000);
	});

	it('ends with 0 on SIGTERM', async () => {
		const port = await freePort();
		const env = {
			...process.env,
			PORT: String(port),
			DATABASE_PATH: join(folder, 'server.sqlite'),
			SAMPLE_DATA: 'off'
		};
		const server = spawn(process.execPath, ['bin/start.js'], {
			env,
			stdio: ['ignore', 'pipe', 'inherit']
		});
		await saying(server.stdout, `localhost:${port}`);
		server.kill('SIGTERM');
		await expect(once(server, 'close')).resolves.toEqual([0, null]);
	});
});

/** Resolves when a stream says a word; fails if it ends before. */
function saying(stream: NodeJS.ReadableStream, word: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		stream.on('data', (chunk) => {
			said += String(chunk);
			if (said.includes(word)) resolve();
		});
		stream.once('end', () => reject(new Error(`ended without “${word}”:\n${said}`)));
	});
}
