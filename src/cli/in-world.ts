import { readEnv } from '../lib/server/env.ts';
import { closeApp, openApp, type AppContext } from '../lib/server/world.ts';
import type { CommandCall } from './command.ts';

/** Runs an act on the installation that the settings name; a missing database is made. */
export function withApp<T>({ around }: CommandCall, act: (world: AppContext) => T): T {
	const world = openApp(readEnv(around.env));
	try {
		return act(world);
	} finally {
		closeApp(world);
	}
}

/** As `inWorld`, of an act that takes its time. */
export async function withAppAsync<T>(
	{ around }: CommandCall,
	act: (world: AppContext) => Promise<T>
): Promise<T> {
	const world = openApp(readEnv(around.env));
	try {
		return await act(world);
	} finally {
		closeApp(world);
	}
}
