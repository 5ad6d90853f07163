import { randomUUID } from 'node:crypto';
import { safeJson } from '../core/model/typed-text.ts';

/** Number of a refusal or an error in the log; people see only this number. */
export const createLogNumber = (): string => randomUUID().slice(0, 8);

/**
 * One line of JSON on standard error: what a stranger put into an address or a name stays inside its
 * quotes, and no line of it is taken for one of ours. Secrets are never among the facts.
 */
export function logLine(facts: Record<string, string | number | null>): void {
	const line = safeJson(JSON.stringify({ at: new Date().toISOString(), ...facts }));
	process.stderr.write(`${line}\n`);
}

/** Request of an API key as logged: the id and label of the key, never the key. */
export interface ApiCall {
	key: string;
	label: string;
	/** Id of the unit that the key hands in for. */
	unit: string;
	route: string | null;
	who: string | null;
}

/** Logs a refusal: its reason, and its user and API key where known. Returns the number to show. */
export function logRefusal(code: string, status: number, where: Partial<ApiCall> = {}): string {
	const id = createLogNumber();
	const { route = null, who = null, ...key } = where;
	logLine({ id, status, code, route, who, ...key });
	return id;
}

/** A fault of ours, with where it happened; what it says of a request stays inside its quotes too. */
export function logFault(id: string, status: number, error: unknown): void {
	const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
	logLine({ id, status, fault: what });
}
