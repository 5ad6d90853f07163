import { hostname, userInfo } from 'node:os';
import { readEnv } from '../lib/server/env.ts';
import { closeWorld, openWorld, type World } from '../lib/server/world.ts';

/** Runs an act on this machine's installation; a missing database is made. */
export function inWorld<T>(act: (world: World) => T): T {
	const world = openWorld(readEnv(process.env));
	try {
		return act(world);
	} finally {
		closeWorld(world);
	}
}

/** In whose name this machine's commands are logged. */
export function operator(): string {
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
