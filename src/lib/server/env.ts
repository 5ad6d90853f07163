import { join, resolve } from 'node:path';

export interface ReadLimits {
	/** Heap of a thread, in MiB. */
	heapMegabytes: number;
	/** Time for one file. */
	milliseconds: number;
}

/**
 * More heap than a file within the limits needs; beyond it the thread ends, and the server does not.
 * The largest files within the limits take a tenth of the time; what takes longer is no report.
 */
const READ_LIMITS: ReadLimits = { heapMegabytes: 1024, milliseconds: 120_000 };

/** The settings of an installation (docs/rules.md §7), read once at the start. */
export interface Env {
	/** Folder of the project: `data/`, `drizzle/`. */
	root: string;
	port: number;
	host: string;
	origin: string;
	databasePath: string;
	demoData: boolean;
	review: 'required' | 'auto';
	maxUploadBytes: number;
	/** ADDRESS_HEADER: header in which the proxy gives the address of a client; null: no proxy. */
	addressHeader: string | null;
	/** Limits of a thread that reads a file; no setting changes them. */
	readLimits: ReadLimits;
	/** AUTH_SECRET; null: the one that `npm start` made (`auth/secret.ts`). */
	authSecret: string | null;
}

/** An environment variable with a value that cannot be meant. */
export class InvalidSetting extends Error {
	readonly variable: string;

	constructor(variable: string, given: string, expected: string) {
		super(`${variable}=${given}: cần / expected ${expected}`);
		this.name = 'InvalidSetting';
		this.variable = variable;
	}
}

const MEBIBYTE = 1_048_576;

/** Reads the settings; throws `InvalidSetting` with the variable and what it should be. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
	const given = (name: string): string | undefined => variables[name]?.trim() || undefined;
	const oneOf = <T extends string>(name: string, values: readonly [T, ...T[]]): T => {
		const text = given(name);
		if (text === undefined) return values[0];
		const value = values.find((known) => known === text);
		if (value === undefined) throw new InvalidSetting(name, text, values.join(' | '));
		return value;
	};
	const whole = (name: string, otherwise: number, from: number, to: number): number => {
		const text = given(name);
		if (text === undefined) return otherwise;
		const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
		if (value >= from && value <= to) return value;
		throw new InvalidSetting(name, text, `${from}–${to}`);
	};
	const root = resolve(given('THUOC_SO_ROOT') ?? process.cwd());
	const port = whole('PORT', 3000, 0, 65_535);
	return {
		root,
		port,
		host: given('HOST') ?? '127.0.0.1',
		origin: parseOrigin(given('ORIGIN') ?? `http://localhost:${port}`),
		databasePath: resolve(root, given('DATABASE_PATH') ?? join('data', 'thuoc-so.sqlite')),
		demoData: oneOf('SAMPLE_DATA', ['on', 'off']) === 'on',
		review: oneOf('REVIEW', ['required', 'auto']),
		maxUploadBytes: whole('MAX_UPLOAD_BYTES', 16 * MEBIBYTE, 1, 1024 * MEBIBYTE),
		addressHeader: parseHeaderName(given('ADDRESS_HEADER')),
		readLimits: READ_LIMITS,
		authSecret: given('AUTH_SECRET') ?? null
	};
}

function parseHeaderName(text: string | undefined): string | null {
	if (text === undefined) return null;
	if (!/^[\w-]+$/u.test(text)) throw new InvalidSetting('ADDRESS_HEADER', text, 'x-real-ip');
	return text.toLowerCase();
}

function parseOrigin(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
		throw new InvalidSetting('ORIGIN', text, 'http(s)://host[:port]');
	return url.origin;
}
