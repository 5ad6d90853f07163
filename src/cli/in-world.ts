import { readEnv } from '../lib/server/env.ts';
import { closeWorld, openWorld, type World } from '../lib/server/world.ts';
import type { Call } from './command.ts';

/** Runs an act on the installation that the settings name; a missing database is made. */
export function inWorld<T>({ around }: Call, act: (world: World) => T): T {
	const world = openWorld(readEnv(around.env));
	try {
		return act(world);
	} finally {
		closeWorld(world);
	}
}

/** As `inWorld`, of an act that takes its time. */
export async function whileInWorld<T>(
	{ around }: Call,
	act: (world: World) => Promise<T>
): Promise<T> {
	const world = openWorld(readEnv(around.env));
	try {
		return await act(world);
	} finally {
		closeWorld(world);
	}
}
