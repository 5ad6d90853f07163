import type { PeriodCalendar } from '../../model/period.ts';
import { CELL_END, LINE_END, maskMatch, maskOthers } from './period-text.ts';
import { DAY_PATTERNS, INTERVAL_PATTERNS } from './date-patterns.ts';
import { CUMULATIVE_PATTERNS } from './cumulative-patterns.ts';
import { LEFTOVER_PATTERNS } from './leftover-patterns.ts';
import { LIMITING_PATTERNS } from './limiting-patterns.ts';
import { MONTH_PATTERNS } from './month-patterns.ts';
import { BARE_PLAN_PATTERNS, PLAN_PATTERNS } from './plan-patterns.ts';
import { QUALIFIED_PATTERNS } from './qualified-patterns.ts';
import { RANGE_PATTERNS } from './range-patterns.ts';
import type { PeriodReading } from './period-reading.ts';

/** In their order: what a pattern has read is no longer there for the next. */
const PATTERNS = [
	...INTERVAL_PATTERNS,
	...QUALIFIED_PATTERNS,
	...RANGE_PATTERNS,
	...CUMULATIVE_PATTERNS,
	...LIMITING_PATTERNS,
	...PLAN_PATTERNS,
	...DAY_PATTERNS,
	...MONTH_PATTERNS,
	...LEFTOVER_PATTERNS,
	...BARE_PLAN_PATTERNS
];

/** A place of a text that declares a period. */
export interface PeriodMention {
	/** Position in the text, from 0, and length. */
	index: number;
	length: number;
	reading: PeriodReading;
}

/**
 * Every declaration of a period in a folded text (`periodTextOf`, `plainText`), in the order of the
 * text. References to documents, signatures, deadlines and days of their own are none.
 */
export function findPeriods(text: string, calendar: PeriodCalendar): PeriodMention[] {
	const masked = maskOthers(text);
	const found: PeriodMention[] = [];
	let rest = masked;
	for (const { pattern, read } of PATTERNS) {
		for (const { index, 0: match, groups = {} } of rest.matchAll(pattern)) {
			const reading = read(groups, calendar);
			if (reading) found.push({ index, length: match.length, reading });
		}
		rest = rest.replace(pattern, maskMatch);
	}
	return withoutPlans(
		found.sort((a, b) => a.index - b.index),
		masked
	);
}

const PLAN = /(?:[,;-]|\bva\b) ?(?:phuong huong|nhiem vu|ke hoach)\b/gu;
/** Words behind which figures follow, not plans. */
const FIGURES = /\b(?:so lieu|ket qua)\b/u;

/** Without the next period, of which a title names the plans behind the results of its own. */
function withoutPlans(found: PeriodMention[], text: string): PeriodMention[] {
	const plans = [...text.matchAll(PLAN)].map(({ index }) => index);
	if (plans.length === 0) return found;
	const cellStart = (index: number): number =>
		Math.max(text.lastIndexOf(CELL_END, index), text.lastIndexOf(LINE_END, index));
	return found.filter(({ index }) => {
		const plan = plans.findLast((one) => one <= index && one > cellStart(index));
		return (
			plan === undefined ||
			FIGURES.test(text.slice(plan, index)) ||
			!found.some((other) => other.index < plan && other.index > cellStart(index))
		);
	});
}
