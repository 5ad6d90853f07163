import type { Catalogue } from '../../core/model/catalogue.ts';
import type { CentreDashboard } from '../../core/model/dashboard.ts';
import type { Locale } from '../../core/model/locale.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { releaseList, type ReleaseView } from '../release/release-page.ts';

export interface CentreDashboardView {
	reports: number;
	replies: number;
	releases: ReleaseView[];
	displaced: number | null;
	hrefs: { review: string; publish: string; admin: string; people: string };
}

/** The desk of the province's people, every text ready. */
export function centreDashboard(
	{ reportsWaiting, repliesWaiting, releases, displaced }: CentreDashboard,
	{ installation }: Catalogue,
	locale: Locale
): CentreDashboardView {
	const [headline = ''] = installation.headlines;
	return {
		reports: reportsWaiting,
		replies: repliesWaiting,
		releases: releaseList(releases, headline, locale),
		displaced,
		hrefs: {
			review: localizePath('/duyet', locale),
			publish: localizePath('/cong-bo', locale),
			admin: localizePath('/quan-tri', locale),
			people: localizePath('/quan-tri/nguoi-dung', locale)
		}
	};
}
