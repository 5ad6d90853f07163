import { RequestError } from '../../core/model/request-error.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type { Submission } from './submission.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { findInvalidOption } from './upload-options.server.ts';
import { REPORT_QUERY } from './report-query-schema.ts';

/** The choices that a program sends with a file. */
export interface ReportQuestion {
	choices: Pick<Submission, 'form' | 'period' | 'unit' | 'sheet'>;
	note: string | undefined;
	/** Read and check, store nothing. */
	dryRun: boolean;
}

/**
 * A choice that is left out or blank is taken from the file. Throws `RequestError` (400) for an
 * unknown parameter, an unknown value, and a `dry_run` that is neither true nor false.
 */
export function parseReportQuestion(
	query: URLSearchParams,
	{ reference }: AppContext
): ReportQuestion {
	// a blank value would be taken as left out, and the file stored
	if (query.get('dry_run') === '') throw new RequestError('unreadable-dry-run');
	const {
		form,
		period,
		unit,
		sheet,
		note,
		dry_run: dryRun = 'false'
	} = parseQuery(REPORT_QUERY, query);
	const choices = {
		form: named(form),
		period: named(period),
		unit: named(unit),
		sheet: named(sheet)
	};
	const wrong = findInvalidOption(choices, reference);
	if (wrong) {
		const offers = wrong.examples.map((id) => ({ id, label: id }));
		throw new RequestError(`unknown-${wrong.choice}`, { status: 400, given: wrong.given, offers });
	}
	return { choices, note: named(note), dryRun: dryRun === '1' || dryRun === 'true' };
}

const named = (text: string | undefined): string | undefined =>
	plainText(text ?? '').trim() || undefined;
