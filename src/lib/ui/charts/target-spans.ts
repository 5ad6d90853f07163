import { compareFigures, toNumber } from '../../core/figures/fraction.ts';
import type { Target } from '../../core/figures/target.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Period } from '../../core/model/period.ts';
import { targetName } from '../format/target-text.ts';
import type { TargetSpan } from './line-targets.ts';

/** A target as it holds over neighbouring years, `2025` or `2024–2025`. */
interface TargetRun {
	aim: Target;
	/** Its last year. */
	until: string;
	start: Period;
	end: Period;
}

/**
 * What was to be reached over some periods, each with its aim or none. Years that follow one upon
 * another with the same target are one line; a period without a figure within them is no gap in it.
 */
export const targetSpans = (
	periods: readonly Period[],
	aims: readonly (Target | null)[],
	indicator: Indicator,
	locale: Locale
): TargetSpan[] =>
	mergeTargetYears(periods, aims).map(({ aim, until, start, end }) => {
		const year = aim.year === until ? until : `${aim.year}–${until}`;
		return {
			start: start.start,
			end: end.end,
			value: toNumber(aim.figure),
			text: targetName({ figure: aim.figure, year }, indicator, locale)
		};
	});

function mergeTargetYears(
	periods: readonly Period[],
	aims: readonly (Target | null)[]
): TargetRun[] {
	const found: TargetRun[] = [];
	for (const [place, period] of periods.entries()) {
		const aim = aims[place];
		const last = found.at(-1);
		if (!aim) continue;
		if (last && aims[place - 1] && continuesTarget(last, aim)) {
			last.end = period;
			last.until = aim.year;
		} else found.push({ aim, until: aim.year, start: period, end: period });
	}
	return found;
}

const continuesTarget = ({ aim, until }: TargetRun, next: Target): boolean =>
	compareFigures(aim.figure, next.figure) === 0 && Number(next.year) - Number(until) <= 1;
