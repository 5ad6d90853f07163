import { dayOf } from '../model/day.ts';
import type { RankingResult } from '../model/answer.ts';
import { m } from '../paraglide/messages.js';
import { instantText } from './day-text.ts';
import { parentPhrase } from './key-figures.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { levelNoun } from './words.ts';

/**
 * How to quote a ranking. `url` should name the release, so that it shows the same figures for ever.
 */
export function citation(answer: RankingResult, url: string, locale: Locale): string {
	const { installation, indicator, ranking, release } = answer;
	const said = {
		operator: installation.operator[locale],
		indicator: indicator.label[locale],
		period: periodText(ranking.period, locale),
		where: `${levelNoun(ranking.level, locale)}, ${parentPhrase(answer, locale)}`,
		url
	};
	if (!release) return m.citation_unpublished(said, { locale });
	const year = dayOf(new Date(release.at)).slice(0, 4);
	const date = instantText(release.at, locale);
	return m.citation({ ...said, year, number: release.number, date }, { locale });
}
