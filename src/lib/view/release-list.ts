import type { Release } from '../model/release.ts';
import { instantText } from './day-text.ts';
import { pathIn, rankingHref } from './link.ts';
import type { Locale } from './locale.ts';

export interface ReleaseShown {
	number: number;
	day: string;
	note: string;
	/** The first headline indicator as this release has it. */
	href: string;
	/** What it shows otherwise than the one before. */
	changes: string;
}

export const releaseList = (
	releases: Release[],
	indicator: string,
	locale: Locale
): ReleaseShown[] =>
	releases.map(({ number, at, note }) => ({
		number,
		day: instantText(at, locale),
		note,
		href: rankingHref({ indicator, release: number }, locale),
		changes: pathIn(`/dot-cong-bo/${number}`, locale)
	}));
