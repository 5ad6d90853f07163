import { reportsOfFile, standingOf, statusOf } from './query/reports.ts';
import type { Read } from './receipt.ts';
import type { World } from './world.ts';

/** The report that these bytes are already, while it awaits review or all its rows are in force. */
export function sameReport({ store }: World, { sha256, checked }: Read): string | null {
	if (checked.form === null) return null;
	const asked = { sha256, form: checked.form, period: checked.period?.id ?? null };
	const same = reportsOfFile(store, asked).find((report) => {
		const status = statusOf(store, report);
		if (status !== 'approved') return status === 'submitted';
		const { rows, inForce } = standingOf(store, report);
		return rows === inForce;
	});
	return same?.publicId ?? null;
}
