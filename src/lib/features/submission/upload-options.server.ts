import { readPeriod } from '../../core/ingest/period/read-period.ts';
import { formOf } from '../../core/model/catalogue.ts';
import type { UnitId, UnitList } from '../../core/model/unit.ts';
import type { Reference } from '../../server/reference/reference.ts';
import type { Submission } from './submission.server.ts';

/**
 * Code of the unit that somebody sends for where that is beyond doubt: their own, when none can lie
 * below it. A file of a commune's official need not say whose it is.
 */
export function soleUnitCode(
	{ byId }: UnitList,
	duty: UnitId | null | undefined
): string | undefined {
	const unit = duty ? byId.get(duty) : undefined;
	return unit?.level === 'commune' ? unit.code : undefined;
}

/** A choice beside a file that names nothing, and some that name something. */
export interface InvalidOption {
	choice: 'form' | 'period' | 'unit';
	given: string;
	examples: string[];
}

const EXAMPLE_PERIODS = ['2023', '2023-H1', '2023-9M', '2023-Q1', '2023-06', '2023-07-28'];

/** The first choice that cannot be meant: a slip of who sends, not a fault of the file. */
export function findInvalidOption(
	{ form, period, unit }: Pick<Submission, 'form' | 'period' | 'unit'>,
	{ catalogue, units }: Reference
): InvalidOption | null {
	const known = form === undefined ? undefined : formOf(catalogue, form);
	if (form !== undefined && !known)
		return { choice: 'form', given: form, examples: catalogue.forms.map(({ id }) => id) };
	if (period !== undefined && !readPeriod(period, known?.calendar ?? 'calendar'))
		return { choice: 'period', given: period, examples: EXAMPLE_PERIODS };
	if (unit !== undefined && !units.byCode.has(unit))
		return { choice: 'unit', given: unit, examples: catalogue.installation.examples.units };
	return null;
}
