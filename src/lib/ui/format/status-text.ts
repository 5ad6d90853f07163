import type { Receipt } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

const TEXTS = {
	checked: m.status_checked,
	refused: m.status_refused,
	submitted: m.status_submitted,
	approved: m.status_approved,
	returned: m.status_returned,
	superseded: m.status_superseded,
	withdrawn: m.status_withdrawn
};

/** What became of a file or report. */
export const statusText = (status: Receipt['status'], locale: Locale): string =>
	TEXTS[status]({}, { locale });
