import { join } from 'node:path';
import { closeStore, openStore, type Store } from './db/store.ts';
import type { Env } from './env.ts';
import { amendmentsAfter } from './events/unit-amendments.ts';
import { applyAmendments, storeReferenceTexts } from './reference/apply-amendments.ts';
import { loadReference, type Reference } from './reference/reference.ts';

/** All that a use case works on: what was reported, what is measured of whom, the settings. */
export interface AppContext {
	store: Store;
	/** Replaced when an administrator loads a change of units; so never to be held for long. */
	reference: Reference;
	/** Number of the last change of units that is in the reference. */
	amendments: number;
	env: Env;
	/** Progress callback while a file is read. */
	progress?: (letters: number) => void;
}

/**
 * Opens an installation. The catalogue comes first: with a broken one no database is touched. Its
 * text is kept with the unit list's, for the reports and releases that will be made with them.
 * Throws `BrokenReference` or `UnusableDatabase`.
 */
export function openApp(env: Env): AppContext {
	const shipped = loadReference(env.root);
	const store = openStore(env.databasePath, join(env.root, 'drizzle'));
	const amendments = amendmentsAfter(store, 0);
	const reference = applyAmendments(shipped, amendments);
	storeReferenceTexts(store, reference, new Date().toISOString());
	return { store, reference, amendments: amendments.at(-1)?.id ?? 0, env };
}

export const closeApp = ({ store }: AppContext): void => closeStore(store);

/** Takes in what was loaded since by another thread or program. Cheap where nothing was. */
export function refreshUnits(app: AppContext): void {
	const amendments = amendmentsAfter(app.store, app.amendments);
	if (amendments.length === 0) return;
	app.reference = applyAmendments(app.reference, amendments);
	app.amendments = amendments.at(-1)?.id ?? app.amendments;
}
