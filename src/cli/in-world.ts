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

/** As `inWorld`, of an act that takes its time. */
export async function whileInWorld<T>(act: (world: World) => Promise<T>): Promise<T> {
	const world = openWorld(readEnv(process.env));
	try {
		return await act(world);
	} finally {
		closeWorld(world);
	}
}
