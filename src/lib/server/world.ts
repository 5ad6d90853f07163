import { join } from 'node:path';
import { loadReference, type Reference } from './catalogue.ts';
import { closeStore, openStore, type Store } from './db/open.ts';
import type { Env } from './env.ts';
import { keepReference } from './store/references.ts';

/** All that a use case works on: what was reported, what is measured of whom, the settings. */
export interface World {
	store: Store;
	reference: Reference;
	env: Env;
	/** Told as a file is read, where somebody waits to see how far it is. */
	progress?: (letters: number) => void;
}

/**
 * Opens an installation. The catalogue comes first: with a broken one no database is touched. Its
 * text is kept with the unit list's, for the reports and releases that will be made with them.
 * Throws `BrokenReference` or `UnusableDatabase`.
 */
export function openWorld(env: Env): World {
	const reference = loadReference(env.root);
	const store = openStore(env.databasePath, join(env.root, 'drizzle'));
	const { catalogueHash, catalogueText, unitsHash, unitsText } = reference;
	const firstSeen = new Date().toISOString();
	keepReference(store, {
		hash: catalogueHash,
		kind: 'catalogue',
		content: catalogueText,
		firstSeen
	});
	keepReference(store, { hash: unitsHash, kind: 'units', content: unitsText, firstSeen });
	return { store, reference, env };
}

export const closeWorld = ({ store }: World): void => closeStore(store);
