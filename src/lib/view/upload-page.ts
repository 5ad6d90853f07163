import type { Draft } from '../model/draft.ts';
import { countText } from './format.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';

/** A file that waits, as its sender sees it in the list. */
export interface DraftLine {
	id: string;
	name: string;
	href: string;
	sent: string;
}

export const draftList = (drafts: Draft[], locale: Locale): DraftLine[] =>
	drafts.map(({ id, name, createdAt }) => ({
		id,
		name,
		href: pathIn(`/nop-bao-cao/${id}`, locale),
		sent: momentText(createdAt, locale)
	}));

/** Whole megabytes, rounded down: what is promised is kept. */
export const megabytes = (bytes: number, locale: Locale): string =>
	countText(Math.max(1, Math.floor(bytes / 1_048_576)), locale);
