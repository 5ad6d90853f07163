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

/** Logs a refusal: its reason, and its user where known. Returns the number to show. */
export function logRefusal(
	code: string,
	status: number,
	where: { route?: string | null; who?: string | null } = {}
): string {
	const id = createLogNumber();
	logLine({ id, status, code, route: where.route ?? null, who: where.who ?? null });
	return id;
}

/** A fault of ours, with where it happened; what it says of a request stays inside its quotes too. */
export function logFault(id: string, status: number, error: unknown): void {
	const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
	logLine({ id, status, fault: what });
}
