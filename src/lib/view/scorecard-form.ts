import type { ScorecardAnswer } from '../model/score.ts';
import { m } from '../paraglide/messages.js';
import { capitalised } from './format.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import type { Option } from './ranking-form.ts';
import { levelNoun } from './words.ts';

export interface ScorecardForm {
	selects: { name: string; label: string; options: Option[] }[];
	/** Kept where a certain release was asked for. */
	release: string | null;
}

/** The choices above a scorecard's ranking, or above one unit's points, which has its own place. */
export function scorecardForm(
	answer: ScorecardAnswer,
	release: string | null,
	{ isOfUnit, locale }: { isOfUnit: boolean; locale: Locale }
): ScorecardForm {
	const period = {
		name: 'period',
		label: m.ranking_period({}, { locale }),
		options: periodOptions(answer, locale)
	};
	const place = [
		{
			name: 'parent',
			label: m.ranking_parent({}, { locale }),
			options: parentOptions(answer, locale)
		},
		{
			name: 'level',
			label: m.ranking_level({}, { locale }),
			options: levelOptions(answer, locale)
		}
	];
	return { selects: isOfUnit ? [period] : [period, ...place], release };
}

function periodOptions({ period, choices }: ScorecardAnswer, locale: Locale): Option[] {
	const isListed = choices.periods.some(({ id }) => id === period.id);
	return (isListed ? choices.periods : [period, ...choices.periods]).map((other) => ({
		value: other.id,
		label: periodText(other, locale),
		selected: other.id === period.id
	}));
}

function parentOptions({ parent, choices }: ScorecardAnswer, locale: Locale): Option[] {
	const isListed = choices.parents.some(({ code }) => code === parent?.code);
	const units = parent && !isListed ? [parent, ...choices.parents] : choices.parents;
	return [
		{ value: '', label: m.everywhere({}, { locale }), selected: parent === null },
		...units.map(({ code, name }) => ({
			value: code,
			label: name,
			selected: code === parent?.code
		}))
	];
}

function levelOptions({ level, choices }: ScorecardAnswer, locale: Locale): Option[] {
	const isListed = choices.levels.includes(level);
	return (isListed ? choices.levels : [level, ...choices.levels]).map((other) => ({
		value: other,
		label: capitalised(levelNoun(other, locale)),
		selected: other === level
	}));
}
