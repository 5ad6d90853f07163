import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { removeFolder } from '../remove-folder.ts';

/** The real program, on a port and a database of its own. */
export interface Server {
	origin: string;
	/** Environment for other programs on the same database. */
	env: NodeJS.ProcessEnv;
	/** Ends it, and its database is gone. */
	end: () => Promise<void>;
}

/** Starts it as README says. */
export async function startServer(sampleData: 'on' | 'off'): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-api-'));
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const env = {
		...process.env,
		PORT: String(port),
		ORIGIN: origin,
		DATABASE_PATH: join(folder, 'api.sqlite'),
		SAMPLE_DATA: sampleData
	};
	const program = spawn(process.execPath, ['bin/start.js'], {
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const end = async (): Promise<void> => {
		if (program.exitCode === null) {
			const closed = once(program, 'close');
			program.kill('SIGTERM');
			await closed;
		}
		removeFolder(folder);
	};
	let said = '';
	program.stderr.on('data', (chunk) => (said += String(chunk)));
	await new Promise<void>((resolve, reject) => {
		program.stdout.on('data', (chunk) => {
			said += String(chunk);
			if (said.includes('Ctrl+C')) resolve();
		});
		program.once('close', () => reject(new Error(`did not start:\n${said}`)));
	});
	return { origin, env, end };
}
