import { reportsOfSameUpload, rowsInForceOf, reportStatusOf } from '../../server/events/reports.ts';
import type { IngestedFile } from './receipt.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** The report that these bytes are already, while it awaits review or all its rows are in force. */
export function findDuplicateReport(
	{ store }: AppContext,
	{ sha256, checked }: IngestedFile
): string | null {
	if (checked.form === null) return null;
	const asked = { sha256, form: checked.form, period: checked.period?.id ?? null };
	const same = reportsOfSameUpload(store, asked).find((report) => {
		const status = reportStatusOf(store, report);
		if (status !== 'approved') return status === 'submitted';
		const { rows, inForce } = rowsInForceOf(store, report);
		return rows === inForce;
	});
	return same?.publicId ?? null;
}
