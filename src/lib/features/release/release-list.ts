import type { Release } from '../../core/model/release.ts';
import { instantText } from '../../ui/format/day-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { rankingHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';

export interface ReleaseView {
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
): ReleaseView[] =>
	releases.map(({ number, at, note }) => ({
		number,
		day: instantText(at, locale),
		note,
		href: rankingHref({ indicator, release: number }, locale),
		changes: localizePath(`/dot-cong-bo/${number}`, locale)
	}));
