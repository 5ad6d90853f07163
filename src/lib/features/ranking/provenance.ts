import type { Provenance, RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { instantText } from '../../ui/format/day-text.ts';
import type { Locale } from '../../core/model/locale.ts';

/** `Đợt công bố 3, 20/8/2025`. */
export function releaseText({ release }: Pick<Provenance, 'release'>, locale: Locale): string {
	if (!release) return m.crumb_unpublished({}, { locale });
	const { number, at } = release;
	return m.crumb_release({ number, date: instantText(at, locale) }, { locale });
}

/** What stands under every picture: source, release, coverage, and whether it is made up. */
export function sourceText(answer: RankingResult, locale: Locale): string {
	const line = m.source_line(
		{
			source: m.source_forms({ form: answer.form.title[locale] }, { locale }),
			release: releaseText(answer, locale),
			coverage: m.coverage_short(answer.ranking.coverage, { locale })
		},
		{ locale }
	);
	return answer.isDemo ? `${line} · ${m.sample_short({}, { locale })}` : line;
}
