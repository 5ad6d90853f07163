import { hostname, userInfo } from 'node:os';

/** User name of actions at the terminal of this machine. */
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
