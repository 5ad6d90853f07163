import { formOf } from '../../../src/lib/core/model/catalogue.ts';
import { periodOf, type Period } from '../../../src/lib/core/model/period.ts';
import type { Receipt } from '../../../src/lib/core/model/report.ts';
import type { ReportResult } from '../../../src/lib/core/model/report-result.ts';
import type {
	Actor,
	ReportReview,
	ReviewStep,
	WaitingReport
} from '../../../src/lib/core/model/review.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { reference } from '../../core/model/reference.ts';

const { catalogue, units } = reference;

export const FORM = formOf(catalogue, 'tthc') ?? null;
export const LAN: Actor = { name: 'lan', fullName: 'Nguyễn Thị Lan', role: 'reporter' };
export const BINH: Actor = { name: 'binh', fullName: 'Trần Văn Bình', role: 'reviewer' };

/** A period of that form. */
export function period(id: string): Period {
	const found = periodOf(id, 'cutoff');
	if (!found) throw new Error(`no period ${id}`);
	return found;
}

export const unit = (id: UnitId) => units.byId.get(id) ?? null;

export const step = (
	act: ReviewStep['act'],
	by: Actor,
	reason: string | null = null
): ReviewStep => ({
	...{ act, by, reason },
	at: '2025-05-16T02:10:00.000Z'
});

/** A report of Huyện Tư Nghĩa on May 2025 that waits. */
export const waiting = (more: Partial<WaitingReport> = {}): WaitingReport => ({
	id: 'r1',
	form: FORM,
	period: period('2025-05'),
	sender: unit('528@2021-01-01'),
	by: LAN,
	at: '2025-05-16T02:10:00.000Z',
	note: null,
	rows: 1,
	warnings: 0,
	deadline: '2025-05-16',
	isLate: false,
	alone: null,
	...more
});

/** The same as its page has it. */
export function answer(status: Receipt['status']): ReportResult {
	const { form, period, sender, by, deadline } = waiting();
	const file = {
		name: 'x.csv',
		bytes: 1,
		encoding: null,
		delimiter: null,
		sheet: null,
		headerLine: 1
	};
	return {
		receipt: {
			...{ id: 'r1', status, sha256: 'a'.repeat(64), receivedAt: '2025-05-16T02:10:00.000Z' },
			...{ form: 'tthc', period: period.id, file, entries: 1, errors: 0, warnings: 0 },
			...{ problems: [], changes: [], further: [] }
		},
		...{ form, period, sender, by, deadline, note: null, withdrawal: null, isDemo: false },
		...{ figures: [], cells: [], versions: [], against: null }
	};
}

/** Actions that a page offers to nobody in particular. */
export const NOTHING: ReportReview['may'] = {
	...{ approve: false, return: false, withdraw: false, withdrawOwn: false, correct: false }
};

export const review = (more: Partial<ReportReview> = {}): ReportReview => ({
	steps: [step('submitted', LAN, 'đã xem')],
	comments: [],
	comparison: null,
	isSender: false,
	isNamesake: false,
	may: NOTHING,
	cannot: null,
	lock: null,
	...more
});
