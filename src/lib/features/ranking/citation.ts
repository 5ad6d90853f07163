import { dayOf } from '../../core/model/day.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { instantText } from '../../ui/format/day-text.ts';
import { parentPhrase } from './key-figures.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodText } from '../../ui/format/period-text.ts';
import { levelNoun } from '../../ui/format/words.ts';

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
