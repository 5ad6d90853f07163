import { once } from 'node:events';
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import type { TestProject } from 'vitest/node';
import { makePeople, type Wanted } from '../people/wanted.ts';
import { startServer, type Server } from './server.ts';

/**
 * Accounts that send reports, one for each file of tests, because submissions of an account are
 * limited.
 */
const SENDERS: readonly Wanted[] = [
	{ name: 'may-tu-nghia', role: 'reporter', unit: '528@2021-01-01', hasKey: true },
	{ name: 'may-mo-duc', role: 'reporter', unit: '533@2021-01-01', hasKey: true },
	{ name: 'may-tai-lieu', role: 'reporter', unit: '528@2021-01-01', hasKey: true },
	{ name: 'tai-len', role: 'reporter', unit: '51@2025-07-01' }
];

/** Data shared with the tests of the dashboard. */
export interface Shared {
	origin: string;
	/** Its database, as it was when the samples had been loaded and nothing else had happened. */
	samplesPath: string;
	/** API keys by the name of the client. */
	keys: Record<string, string>;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the shared server with demo data. */
		desk: string;
	}
}

/**
 * Vitest runs this once, in front of all of its workers. The samples take a while to load, so the
 * server is started when a test asks for the first time, and all workers get the same one.
 */
export default async function openDesk({ provide }: TestProject): Promise<() => Promise<void>> {
	let server: Promise<Server> | undefined;
	let shared: Promise<Shared> | undefined;
	const desk = createServer((_, response) => {
		server ??= startServer('on');
		shared ??= server.then(({ origin, env }) => ({
			origin,
			samplesPath: copyOf(env['DATABASE_PATH'] ?? ''),
			keys: makePeople(SENDERS, env).keys
		}));
		shared.then(
			(told) => response.end(JSON.stringify(told)),
			(error: unknown) => response.writeHead(500).end(String(error))
		);
	});
	desk.listen(0, '127.0.0.1');
	await once(desk, 'listening');
	const address = desk.address();
	if (address === null || typeof address === 'string') throw new Error('the desk has no port');
	provide('desk', `http://127.0.0.1:${address.port}`);
	return async () => {
		desk.close();
		desk.closeAllConnections();
		await (await server?.catch(() => undefined))?.end();
	};
}

/** Copies a database that a program has open to a file beside it. */
function copyOf(databasePath: string): string {
	const copy = `${databasePath}.copy`;
	const database = new Database(databasePath, { readonly: true, fileMustExist: true });
	database.prepare('VACUUM INTO ?').run(copy);
	database.close();
	return copy;
}
