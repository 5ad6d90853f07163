import { formOf, indicatorOf } from '../../core/model/catalogue.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { allReleases } from '../../server/events/releases.ts';
import type { RankingQuestionParams } from './ranking-question.server.ts';
import { pageParameters } from '../../ui/canonical-url.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { RANKING_QUERY } from './ranking-query-schema.ts';

/**
 * A ranking as the API returns it: `level` and `period` are required, no parent means all units.
 * `live` (in force but not published) is not public.
 */
export const parseApiQuestion = (
	indicator: string,
	query: URLSearchParams,
	app: AppContext
): RankingQuestionParams => ({
	indicator,
	...withDefaults(parseQuery(RANKING_QUERY, query), app)
});

interface NamedParts {
	level: string;
	period: string;
	parent?: string | undefined;
	geography?: string | undefined;
	release?: string | undefined;
}

/** Defaults: all units, boundaries of the period, the latest release. */
export const withDefaults = (
	{ level, period, parent = '', geography = 'period', release = '' }: NamedParts,
	app: AppContext
): Omit<RankingQuestionParams, 'indicator'> => ({
	level,
	period,
	parent: parent || null,
	geography,
	release: publicRelease(release || null, app)
});

/**
 * A ranking as a page shows it. Defaults are the latest period, the lowest level that reports, and
 * the province of the installation. An empty `parent` means all units. Unknown parameters are
 * ignored.
 */
export function parsePageQuestion(
	indicator: string,
	query: URLSearchParams,
	app: AppContext
): RankingQuestionParams {
	const { catalogue } = app.reference;
	const levels = levelsOf(indicator, app);
	return {
		indicator,
		level: query.get('level') ?? levels.at(-1) ?? 'commune',
		period: query.get('period') || 'latest',
		parent: query.has('parent') ? query.get('parent') || null : catalogue.installation.province,
		geography: query.get('geography') ?? 'period',
		release: publicRelease(query.get('release'), app)
	};
}

/** Address of the ranking chosen in the form; values that are not possible are left out. */
export function rankingFormHref(query: URLSearchParams, app: AppContext, locale: Locale): string {
	const { installation } = app.reference.catalogue;
	const indicator = query.get('indicator') || installation.headlines[0] || '';
	const known = pageParameters('/(public)/xep-hang/[indicator]');
	const stored = new URLSearchParams([...query].filter(([name]) => known.includes(name)));
	const shown = query.get('shown');
	if (shown !== null && formIdOfIndicator(shown, app) !== formIdOfIndicator(indicator, app))
		stored.delete('period');
	const level = stored.get('level');
	if (level !== null && !levelsOf(indicator, app).some((reported) => reported === level))
		stored.delete('level');
	if (stored.get('nhom') === '') stored.delete('nhom');
	if (stored.get('geography') === 'period') stored.delete('geography');
	const text = stored.toString();
	const path = `/xep-hang/${encodeURIComponent(indicator)}`;
	return localizePath(path, locale) + (text === '' ? '' : `?${text}`);
}

const formIdOfIndicator = (indicator: string, { reference: { catalogue } }: AppContext) =>
	indicatorOf(catalogue, indicator)?.form;

function levelsOf(indicator: string, { reference: { catalogue } }: AppContext) {
	const form = indicatorOf(catalogue, indicator)?.form;
	return (form !== undefined && formOf(catalogue, form)?.levels) || [];
}

/** The requested release if it is public; by default the latest. */
export function publicRelease(given: string | null, app: AppContext): string {
	if (given === 'live') throw unpublishedReleaseError(app);
	return given ?? 'latest';
}

function unpublishedReleaseError(app: AppContext): RequestError {
	const offers = allReleases(app.store).map(({ number, note }) => ({
		id: String(number),
		label: note
	}));
	return new RequestError('unknown-release', { given: 'live', offers });
}
