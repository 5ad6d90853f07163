import type { Problem, ProblemDetail } from '../../model/problem.ts';
import { candidateOf, type Refused } from '../find-unit.ts';
import type { Ground } from '../ground.ts';
import { nearestNames } from '../nearest-names.ts';
import { error } from '../problem.ts';
import { LISTED } from '../tally.ts';
import type { Naming } from '../read.ts';
import { headersOf, type Check, type Reading } from '../validate.ts';

/** Every row names one unit, in force on the period's last day, and the sender or below it. */
export function knownUnit(): Check {
	let unknown = 0;
	return { segment: (reading) => unknownIn(reading, () => (unknown += 1) <= LISTED) };
}

function* unknownIn({ rows, layout, ground }: Reading, isListed: () => boolean): Iterable<Problem> {
	const headers = headersOf(layout);
	for (const { line, naming, found, period } of rows.candidates) {
		// without a period there is no day to look units up on: only names that never were stand out
		if (found.unit || (period === null && found.code !== 'unit/unknown')) continue;
		const column = headers.get(naming.column ?? -1) ?? null;
		yield error(
			found.code,
			{ line, column, field: 'unit', cell: naming.text },
			isListed() ? offered(found, ground, naming) : found.detail
		);
	}
}

/** Beside a name that no unit bears, the names that come nearest to it. */
function offered({ code, detail }: Refused, ground: Ground, { text }: Naming): ProblemDetail {
	const nearest = code === 'unit/unknown' && !detail.candidates ? nearestNames(ground, text) : [];
	return nearest.length > 0
		? { ...detail, candidates: nearest.map((unit) => candidateOf(ground, unit)) }
		: detail;
}
