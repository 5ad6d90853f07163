import { RequestError } from '../../core/model/request-error.ts';
import type { Submission } from './submission.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { findInvalidOption } from './upload-options.server.ts';

/** What a program says beside the file that it sends. */
export interface ReportQuestion {
	choices: Pick<Submission, 'form' | 'period' | 'unit'>;
	note: string | undefined;
	/** Read and check, store nothing. */
	dryRun: boolean;
}

/**
 * A choice that is left out or blank is as the file says. Throws `RequestError` (400) for one that names
 * nothing, and `RequestError` where nobody can tell whether the file is to be stored.
 */
export function parseReportQuestion(
	query: URLSearchParams,
	{ reference }: AppContext
): ReportQuestion {
	const given = (name: string): string | undefined => query.get(name)?.trim() || undefined;
	const choices = { form: given('form'), period: given('period'), unit: given('unit') };
	const wrong = findInvalidOption(choices, reference);
	if (wrong) {
		const offers = wrong.examples.map((id) => ({ id, label: id }));
		throw new RequestError(`unknown-${wrong.choice}`, { status: 400, given: wrong.given, offers });
	}
	return { choices, note: given('note'), dryRun: parseDryRun(query.get('dry_run')) };
}

function parseDryRun(text: string | null): boolean {
	if (text === null || text === '0' || text === 'false') return false;
	if (text === '1' || text === 'true') return true;
	throw new RequestError('unreadable-dry-run', { given: text });
}
