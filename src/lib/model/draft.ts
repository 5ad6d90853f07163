import type { Checked, HeaderMeaning, Receipt, SeenTable, Tabulated } from './report.ts';

/** What the sender chose beside the bytes; null: as the file says. */
export interface Chosen {
	form: string | null;
	period: string | null;
	/** Code of the sender. */
	unit: string | null;
	meanings: HeaderMeaning[];
}

/** The same as it is kept with a report: with it the reading can be repeated. */
export interface Asked extends Omit<Chosen, 'meanings'> {
	/** Absent where the headers spoke for themselves. */
	meanings?: HeaderMeaning[];
}

/**
 * A file that was sent and not yet handed in: only its sender sees it, and it is deleted after 30
 * days (docs/rules.md §5). Its bytes never change; what was chosen does.
 */
export interface Draft {
	/** Not to be guessed. */
	id: string;
	/** Who sent it. */
	owner: string;
	name: string;
	sha256: string;
	/** UTC */
	createdAt: string;
	chosen: Chosen;
}

/** A draft as it reads today, against what is in force today. */
export interface CheckedDraft {
	draft: Draft;
	receipt: Receipt;
	checked: Checked;
	/** Null where no table could be found. */
	tabulated: Tabulated | null;
}

/** A checked draft with the part of its table that is looked at. */
export interface SeenDraft extends Omit<CheckedDraft, 'tabulated'> {
	/** Null where no table could be found. */
	seen: SeenTable | null;
}

/** What was found in a draft, in short. */
export type DraftFinding = Pick<Checked, 'form' | 'period' | 'errors' | 'warnings'>;
