import { copyFile } from 'node:fs/promises';
import { beforeAll, inject } from 'vitest';
import type { Shared } from './desk.ts';

let shared: Shared | undefined;

/** The tests of a file that calls this talk to the one server with samples. */
export function useSharedServer(): void {
	beforeAll(async () => {
		shared ??= await askDesk();
	}, 600_000);
}

/** A database of one's own that the real program has loaded the samples into, and nothing else. */
export async function copySamples(target: string): Promise<void> {
	shared ??= await askDesk();
	await copyFile(shared.samplesPath, target);
}

async function askDesk(): Promise<Shared> {
	const response = await fetch(inject('desk'));
	if (!response.ok) throw new Error(await response.text());
	return response.json();
}

function server(): Shared {
	if (!shared) throw new Error('this file of tests does not call useSharedServer');
	return shared;
}

export const origin = (): string => server().origin;

/** Asks the server; the path begins with `/`. */
export const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
	fetch(new URL(path, origin()), init);

/** The JSON that it answers with. */
export const askJson = async (path: string, init?: RequestInit) => (await ask(path, init)).json();

/** All that it answers with, also the mark at the beginning that `text()` leaves out. */
export const textOf = async (response: Response): Promise<string> =>
	Buffer.from(await response.arrayBuffer()).toString();

/** Headers of a request with an API key. */
export const byKey = (machine: string): Record<string, string> => ({
	Authorization: `Bearer ${server().keys[machine] ?? ''}`
});

/** A file as a form on a page sends it. */
export function formOf(name: string, content: Buffer<ArrayBuffer>): FormData {
	const form = new FormData();
	form.set('file', new File([content], name, { type: 'text/csv' }));
	return form;
}

export const typeOf = ({ headers }: Response): string => headers.get('content-type') ?? '';
