import type { ScorecardResult, ScorePeerGroup } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { capitalize } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import {
	geographyOptions,
	option,
	parentOptions,
	periodOptions,
	type FilterChoice
} from '../../ui/components/form-options.ts';
import { peerGroupOptions } from '../ranking/ranking-group.ts';
import { levelNoun } from '../../ui/format/words.ts';

export interface ScorecardFormView {
	choices: FilterChoice[];
	/** Kept where a certain release was asked for. */
	release: string | null;
}

/** The choices above a scorecard's ranking, with the group of units that is shown. */
export function scorecardForm(
	answer: ScorecardResult,
	{
		release,
		group,
		locale
	}: { release: string | null; group: ScorePeerGroup | null; locale: Locale }
): ScorecardFormView {
	const { all, groups } = peerGroupOptions(answer, group, locale);
	const peers: FilterChoice = {
		name: 'nhom',
		label: m.ranking_group({}, { locale }),
		options: [all],
		groups
	};
	const choices = [
		periodChoice(answer, locale),
		parentChoice(answer, locale),
		levelChoice(answer, locale),
		geographyChoice(answer, locale),
		...(groups.length > 0 ? [peers] : [])
	];
	return { choices, release };
}

/** The choices above one unit's points, which has its own place. */
export const unitScoreForm = (
	answer: ScorecardResult,
	release: string | null,
	locale: Locale
): ScorecardFormView => ({
	choices: [periodChoice(answer, locale), geographyChoice(answer, locale)],
	release
});

const periodChoice = ({ period, choices }: ScorecardResult, locale: Locale): FilterChoice => ({
	name: 'period',
	label: m.ranking_period({}, { locale }),
	groups: periodOptions(period, choices.periods, locale),
	isWide: true
});

const parentChoice = (answer: ScorecardResult, locale: Locale): FilterChoice => ({
	name: 'parent',
	label: m.ranking_parent({}, { locale }),
	options: parentOptions(answer, locale),
	isWide: true
});

const geographyChoice = ({ geography }: ScorecardResult, locale: Locale): FilterChoice => ({
	name: 'geography',
	label: m.ranking_geography({}, { locale }),
	options: geographyOptions(geography, locale)
});

function levelChoice({ level, choices }: ScorecardResult, locale: Locale): FilterChoice {
	const isListed = choices.levels.includes(level);
	const levels = isListed ? choices.levels : [level, ...choices.levels];
	return {
		name: 'level',
		label: m.ranking_level({}, { locale }),
		options: levels.map((other) =>
			option(other, capitalize(levelNoun(other, locale)), other === level)
		)
	};
}
