import type { Locale } from '../../core/model/locale.ts';
import type { Period, PeriodKind } from '../../core/model/period.ts';
import type { Geography } from '../../core/model/ranking.ts';
import type { RankingChoices } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { periodText } from '../format/time-text.ts';
import { geographyText } from '../format/unit-text.ts';

export interface Option {
	value: string;
	label: string;
	selected: boolean;
}

export interface OptionGroup {
	label: string;
	options: Option[];
}

/** One thing to choose in a form above figures. */
export interface FilterChoice {
	name: string;
	label: string;
	/** Options by themselves, before those in groups. */
	options?: Option[];
	groups?: OptionGroup[];
	/** Takes the full width on a phone. */
	isWide?: boolean;
}

export const option = (value: string, label: string, selected: boolean): Option => ({
	value,
	label,
	selected
});

/** Units as at the end of the period, or as they stand today. */
export const geographyOptions = (shown: Geography, locale: Locale): Option[] =>
	(['period', 'current'] as const).map((geography) =>
		option(geography, geographyText(geography, locale), geography === shown)
	);

const LENGTHS: Record<PeriodKind, (inputs: object, options: { locale: Locale }) => string> = {
	month: m.periods_month,
	quarter: m.periods_quarter,
	half: m.periods_half,
	'nine-months': m.periods_nine_months,
	year: m.periods_year,
	day: m.periods_day,
	interval: m.periods_interval
};

const KINDS: PeriodKind[] = ['month', 'quarter', 'half', 'nine-months', 'year', 'day', 'interval'];

/** Periods to choose from by their length, the one shown among them. */
export function periodOptions(shown: Period, periods: Period[], locale: Locale): OptionGroup[] {
	const isListed = periods.some(({ id }) => id === shown.id);
	const offered = isListed ? periods : [shown, ...periods];
	return KINDS.map((kind) => ({
		label: LENGTHS[kind]({}, { locale }),
		options: offered
			.filter((period) => period.kind === kind)
			.map((period) => option(period.id, periodText(period, locale), period.id === shown.id))
	})).filter((group) => group.options.length > 0);
}

/** Units to look below, the one looked below among them. */
export function parentOptions(
	{ choices, parent }: { choices: Pick<RankingChoices, 'parents'>; parent: Unit | null },
	locale: Locale
): Option[] {
	const isListed = choices.parents.some(({ code }) => code === parent?.code);
	const units = parent && !isListed ? [parent, ...choices.parents] : choices.parents;
	return [
		option('', m.everywhere({}, { locale }), parent === null),
		...units.map(({ code, name }) => option(code, name, code === parent?.code))
	];
}
