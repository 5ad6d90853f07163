import type { Health, StoredReference } from '../../core/model/health.ts';
import type { Store } from '../../server/db/store.ts';

const COUNTS_SQL = `SELECT (SELECT count(*) FROM report) AS reports,
	(SELECT count(*) FROM release) AS releases, (SELECT count(*) FROM draft) AS drafts,
	(SELECT count(*) FROM person) AS accounts, (SELECT coalesce(max(seq), 0) FROM event) AS events`;

/** How many there are of each; of events their last number, since none is ever missing. */
export function tableCounts({ sqlite }: Store): Health['counts'] {
	const counts = sqlite.prepare<[], Health['counts']>(COUNTS_SQL).get();
	if (!counts) throw new Error('nothing was counted');
	return counts;
}

/** Bytes of the database, as SQLite counts them: pages and what each holds. */
export function databaseBytes({ sqlite }: Store): number {
	const number = (pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }));
	return number('page_count') * number('page_size');
}

/** Looks through all pages of the database, as far as the first fault. */
export const passesQuickCheck = ({ sqlite }: Store): boolean =>
	sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';

/** The catalogues or unit lists that were ever in use here, the newest first. */
export const storedReferences = (
	{ sqlite }: Store,
	kind: 'catalogue' | 'units'
): StoredReference[] =>
	sqlite
		.prepare<[string], StoredReference>(
			`SELECT hash, first_seen AS firstSeen FROM reference WHERE kind = ?
			ORDER BY first_seen DESC, hash`
		)
		.all(kind);
