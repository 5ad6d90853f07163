import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Env } from '../lib/server/env.ts';

/** A page that takes longer does not hold up the start. */
const MAX_PAGE_MS = 10_000;
/** Pages with links to all others, and with an answer also before the first release. */
const LISTS = ['/', '/don-vi'];
/** Kinds of pages that readers open first; of each kind the first one that a link leads to. */
const FIRST_PAGES = [/"(\/xep-hang\/[^"]+)"/u, /"(\/don-vi\/\w+)"/u, /"(\/giai-thich\/[^"]+)"/u];

/**
 * Loads the code of all pages of a build. The adapter loads each with the first request for it, which
 * reads and compiles files in the serving thread.
 */
export async function loadPages(entries: string): Promise<void> {
	const names = readdirSync(entries, { recursive: true, encoding: 'utf8' });
	for (const name of names.filter((file) => file.endsWith('.js')))
		await import(pathToFileURL(join(entries, name)).href);
}

/**
 * Opens a page of each kind once, before anybody can ask: code that runs for the first time takes up to
 * ten times as long, and would hold the serving thread for a third of a second. For that time it
 * listens on a port of this machine alone. A page that fails here fails again for a reader, who is told.
 */
export async function warmUp(
	handler: RequestListener,
	{ addressHeader }: Pick<Env, 'addressHeader'>
): Promise<void> {
	const server = createServer(handler).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const headers = addressHeader === null ? {} : { [addressHeader]: '127.0.0.1' };
	const read = (path: string): Promise<string> =>
		fetch(`http://127.0.0.1:${port}${path}`, { headers, signal: AbortSignal.timeout(MAX_PAGE_MS) })
			.then((answer) => answer.text())
			.catch(() => '');
	let text = '';
	for (const path of LISTS) text += await read(path);
	for (const pattern of FIRST_PAGES) {
		const [, link] = pattern.exec(text) ?? [];
		if (link) text += await read(link.replaceAll('&amp;', '&'));
	}
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}
