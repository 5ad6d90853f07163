import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Password of every test account. */
export const PASSWORD = 'gieng nuoc xanh tre gia 7';

/** An account that is to be there. */
export interface Wanted {
	name: string;
	role: 'reporter' | 'reviewer' | 'admin';
	unit: `${string}@${string}` | null;
	hasKey?: boolean;
}

/** Secrets created with the accounts, by name: API keys, secrets of second factors. */
export interface Made {
	keys: Record<string, string>;
	secrets: Record<string, string>;
}

/** Makes the accounts in a database, beside the server that has it open. */
export function makePeople(wanted: readonly Wanted[], env: NodeJS.ProcessEnv): Made {
	const program = join(import.meta.dirname, 'make.ts');
	const out = execFileSync(process.execPath, [program, JSON.stringify(wanted)], { env });
	return JSON.parse(String(out));
}
