import { readEnv } from '../../lib/server/env.ts';
import { closeApp, openApp, type AppContext } from '../../lib/server/app-context.ts';
import type { CommandCall } from './command.ts';

/** Runs an act on the installation that the settings name; a missing database is made. */
export function withApp<T>({ around }: CommandCall, act: (app: AppContext) => T): T {
	const app = openApp(readEnv(around.env));
	try {
		return act(app);
	} finally {
		closeApp(app);
	}
}

/** Asynchronous variant of `withApp`. */
export async function withAppAsync<T>(
	{ around }: CommandCall,
	act: (app: AppContext) => Promise<T>
): Promise<T> {
	const app = openApp(readEnv(around.env));
	try {
		return await act(app);
	} finally {
		closeApp(app);
	}
}
