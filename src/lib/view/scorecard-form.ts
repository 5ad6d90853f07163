import type { ScorecardAnswer, ScorePeers } from '../model/score.ts';
import { m } from '../paraglide/messages.js';
import { capitalised } from './format.ts';
import type { Locale } from './locale.ts';
import {
	geographyOptions,
	option,
	parentOptions,
	periodOptions,
	type Choice
} from './ranking-form.ts';
import { groupOptions } from './ranking-group.ts';
import { levelNoun } from './words.ts';

export interface ScorecardForm {
	choices: Choice[];
	/** Kept where a certain release was asked for. */
	release: string | null;
}

/** The choices above a scorecard's ranking, with the group of units that is shown. */
export function scorecardForm(
	answer: ScorecardAnswer,
	{ release, group, locale }: { release: string | null; group: ScorePeers | null; locale: Locale }
): ScorecardForm {
	const { all, groups } = groupOptions(answer, group, locale);
	const peers: Choice = {
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
	answer: ScorecardAnswer,
	release: string | null,
	locale: Locale
): ScorecardForm => ({
	choices: [periodChoice(answer, locale), geographyChoice(answer, locale)],
	release
});

const periodChoice = ({ period, choices }: ScorecardAnswer, locale: Locale): Choice => ({
	name: 'period',
	label: m.ranking_period({}, { locale }),
	groups: periodOptions(period, choices.periods, locale),
	isWide: true
});

const parentChoice = (answer: ScorecardAnswer, locale: Locale): Choice => ({
	name: 'parent',
	label: m.ranking_parent({}, { locale }),
	options: parentOptions(answer, locale),
	isWide: true
});

const geographyChoice = ({ geography }: ScorecardAnswer, locale: Locale): Choice => ({
	name: 'geography',
	label: m.ranking_geography({}, { locale }),
	options: geographyOptions(geography, locale)
});

function levelChoice({ level, choices }: ScorecardAnswer, locale: Locale): Choice {
	const isListed = choices.levels.includes(level);
	const levels = isListed ? choices.levels : [level, ...choices.levels];
	return {
		name: 'level',
		label: m.ranking_level({}, { locale }),
		options: levels.map((other) =>
			option(other, capitalised(levelNoun(other, locale)), other === level)
		)
	};
}
