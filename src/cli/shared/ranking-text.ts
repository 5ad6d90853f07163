import type { RankingResult } from '../../lib/core/model/result.ts';
import { rankingFinding, sourceText } from '../../lib/features/ranking/headline.ts';
import { figureText } from '../../lib/ui/format/number-text.ts';
import type { Locale } from '../../lib/core/model/locale.ts';
import { periodText } from '../../lib/ui/format/time-text.ts';
import {
	rankingTableView,
	type RankingTableView
} from '../../lib/features/ranking/ranking-table.ts';
import { unrankedGroups } from '../../lib/features/ranking/unranked-units.ts';
import { formatTable } from './format-table.ts';

const WORDS = {
	rank: { vi: 'Hạng', en: 'Rank' },
	unit: { vi: 'Đơn vị', en: 'Unit' },
	range: { vi: 'Khoảng hạng', en: 'Rank range' },
	total: { vi: 'Toàn bộ', en: 'Total' },
	unranked: { vi: 'Không xếp hạng', en: 'Not ranked' }
};

/** A ranking for a terminal: what it says, the ranked, the unranked with their reasons, the source. */
export function rankingText(answer: RankingResult, locale: Locale): string {
	const { indicator, ranking } = answer;
	const total = figureText(ranking.total, indicator, locale);
	return [
		`${indicator.label[locale]} · ${periodText(ranking.period, locale)}`,
		rankingFinding(answer, locale),
		'',
		...tableLines(rankingTableView(answer, locale), locale),
		'',
		`${WORDS.total[locale]}: ${total}`,
		...unrankedLines(answer, locale),
		'',
		sourceText(answer, locale)
	].join('\n');
}

function tableLines({ heads, rows }: RankingTableView, locale: Locale): string[] {
	if (rows.length === 0) return [];
	const head = [
		WORDS.rank[locale],
		WORDS.unit[locale],
		heads.value,
		heads.counts ?? '',
		heads.range ? WORDS.range[locale] : '',
		heads.before ?? ''
	];
	const cells = rows.map(({ rank, name, value, suffix, counts, range, change, moved }) => [
		rank,
		name,
		value + suffix,
		counts ?? '',
		range ?? '',
		[moved?.mark, change && `${change.before} → ${change.now}`].filter(Boolean).join(' ')
	]);
	return formatTable([head, ...cells], ['right', 'left', 'right', 'right', 'right', 'right']);
}

function unrankedLines(answer: RankingResult, locale: Locale): string[] {
	const groups = unrankedGroups(answer, locale).map(({ title, units }) => {
		const names = units.map(({ name, note }) => (note === null ? name : `${name} (${note})`));
		return `  ${title} (${units.length}): ${names.join(', ')}`;
	});
	return groups.length === 0 ? [] : ['', `${WORDS.unranked[locale]}:`, ...groups];
}
