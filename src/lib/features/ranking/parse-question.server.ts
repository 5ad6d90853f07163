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
 * A ranking as a program asks for it: `level` and `period` must be named, no parent means all.
 * What is in force but not published (`live`) is not for the public.
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

/** What is left out: all units, as they stood in the period, in the latest release. */
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
 * A ranking as a reader comes to it: what is not named is the latest period, the lowest level that
 * reports, and the installation's own province. An empty `parent` is the choice of all, and what
 * the page does not know is not looked at.
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

/** The page of a ranking that was chosen in its form; parts that cannot be meant are left out. */
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

/** The release asked for, if it may be: the latest where none is named. */
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
