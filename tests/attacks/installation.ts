import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { makePeople, type Made, type Wanted } from '../people/wanted.ts';
import { removeFolder } from '../remove-folder.ts';

/** The real program on a port and a database of its own, with people in it. */
export interface Installation extends Made {
	origin: string;
	port: number;
	/** Process id of the server. */
	pid: () => number;
	databasePath: string;
	/** Content of its log so far. */
	log: () => string;
	/** Output of its last start. */
	said: () => string;
	/** Ends it and starts it again on the same database. */
	restart: () => Promise<void>;
	/** Ends it, and nothing of it is left. */
	end: () => Promise<void>;
}

const SECRET = 'vq8Jd0WmYx3TzLrKc7NfHb2GsPa5Ue9RoXi4';

/** Starts it as README says. Who starts it ends it: `beforeAll` does so with what it returns. */
export async function installation(
	people: readonly Wanted[],
	settings: Record<string, string> = {}
): Promise<Installation> {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-attacks-'));
	const port = await freePort();
	const databasePath = settings['DATABASE_PATH'] ?? join(folder, 'attacked.sqlite');
	const env = {
		...process.env,
		PORT: String(port),
		DATABASE_PATH: databasePath,
		SAMPLE_DATA: 'off',
		AUTH_SECRET: SECRET,
		...settings
	};
	let [log, said] = ['', ''];
	const start = async (): Promise<ChildProcess> => {
		said = '';
		return started(env, { err: (text) => (log += text), out: (text) => (said += text) });
	};
	let server = await start();
	return {
		...makePeople(people, env),
		origin: settings['ORIGIN'] ?? `http://localhost:${port}`,
		port,
		pid: () => server.pid ?? 0,
		databasePath,
		log: () => log,
		said: () => said,
		restart: async () => {
			await ended(server);
			server = await start();
		},
		end: async () => {
			await ended(server);
			removeFolder(folder);
		}
	};
}

interface Listening {
	err: (text: string) => void;
	out: (text: string) => void;
}

async function started(env: NodeJS.ProcessEnv, { err, out }: Listening): Promise<ChildProcess> {
	const server = spawn(process.execPath, ['bin/start.js'], {
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	server.stderr.on('data', (chunk) => err(String(chunk)));
	await new Promise<void>((resolve, reject) => {
		let said = '';
		server.stdout.on('data', (chunk) => {
			said += String(chunk);
			out(String(chunk));
			if (said.includes('Ctrl+C')) resolve();
		});
		server.once('close', () => reject(new Error(`did not start:\n${said}`)));
	});
	return server;
}

async function ended(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return;
	const closed = once(server, 'close');
	server.kill('SIGTERM');
	await closed;
}
