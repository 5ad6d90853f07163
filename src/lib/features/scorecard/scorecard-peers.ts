import type { ScorecardResult, ScorePeerGroup } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupKey } from '../../ui/links.ts';
import { peerGroupNoun } from '../../ui/format/peers-text.ts';
import { peerGroupNotes } from '../ranking/ranking-group.ts';

/** A scorecard's ranking as far as it is shown: all of it, or one group ranked within itself. */
export interface ScorePeerGroupView {
	answer: ScorecardResult;
	/** Null where all units are shown. */
	group: ScorePeerGroup | null;
	/** What the units of the group are called; absent for all. */
	noun: string | undefined;
	/** What the reader has to know about what is shown; null where nothing. */
	note: string | null;
}

/** The group that an address names. */
export function scorePeerGroupView(
	answer: ScorecardResult,
	asked: string | null,
	locale: Locale
): ScorePeerGroupView {
	if (!asked) return { answer, group: null, noun: undefined, note: null };
	const group = answer.peers.find((known) => peerGroupKey(known) === asked);
	if (!group)
		return { answer, group: null, noun: undefined, note: m.ranking_group_none({}, { locale }) };
	const noun = peerGroupNoun(group, locale);
	const all = countText(answer.ranking.ranked.length, locale);
	const count = countText(group.ranked.length, locale);
	return {
		answer: { ...answer, ranking: group },
		group,
		noun,
		note: [
			m.score_group_note({ count, group: noun, all }, { locale }),
			...peerGroupNotes(group, locale)
		].join(' ')
	};
}
