import { hostname, userInfo } from 'node:os';

/** In whose name acts on this machine itself are logged. */
export function operatorName(): string {
	return `operator ${userName()}@${hostname()}`;
}

/** A container may run under a number that no account belongs to. */
function userName(): string {
	try {
		return userInfo().username;
	} catch {
		return String(process.getuid?.() ?? 'unknown');
	}
}
