import type { Counts } from '../../../src/lib/core/model/report.ts';
import { procedureCount, type Office } from './office.ts';
import { randomSource } from './random.ts';

/** Online public services of a quarter; the list of procedures is longer since 1/7/2025. */
export function dvcttQuarter(office: Office, quarter: string, step: number): Counts {
	const luck = randomSource('dvctt', office.unit.id, quarter);
	const habit = randomSource('dvctt', office.unit.id);
	const total = procedureCount(office) + habit.between(-4, 4);
	const full = Math.round(total * (0.3 + 0.2 * office.advance + 0.02 * step));
	const partial = Math.min(total - full, Math.round(total * habit.within(0.25, 0.4)));
	const live = Math.min(
		full + partial,
		Math.round(Math.sqrt(office.volume) * luck.within(1.2, 2.4))
	);
	return {
		procedures_total: total,
		procedures_partial_online: partial,
		procedures_full_online: full,
		procedures_with_online_dossier: live,
		online_post_assisted: luck.outOf(Math.round(office.volume * 3 * office.online), 0.06)
	};
}

/** Online payment of a quarter; some dossiers are paid in more than one go. */
export function thanhtoanQuarter(office: Office, quarter: string, step: number): Counts {
	const luck = randomSource('thanhtoan', office.unit.id, quarter);
	const withFee = Math.round(office.volume * 1.9 * luck.spread(0.1));
	const paid = luck.outOf(withFee, 0.25 + 0.35 * office.advance + 0.04 * step);
	const payments = paid + luck.outOf(paid, 0.05);
	return {
		dossiers_with_fee: withFee,
		dossiers_paid_online: paid,
		payments_online: payments,
		amount_online_vnd: payments * luck.between(36, 140) * 1_000
	};
}

/** Digitisation of a quarter. */
export function sohoaQuarter(office: Office, quarter: string, step: number): Counts {
	const luck = randomSource('sohoa', office.unit.id, quarter);
	const due = Math.round(office.volume * 3 * luck.spread(0.08));
	const results = due - luck.outOf(due, 0.1);
	const share = Math.min(0.995, 0.55 + 0.3 * office.advance + 0.035 * step);
	return {
		results_due: results,
		results_electronic: luck.outOf(results, Math.min(0.99, share + 0.05)),
		dossiers_due: due,
		dossiers_digitised: luck.outOf(due, share),
		dossiers_reused: luck.outOf(due, 0.1 + 0.25 * office.advance + 0.03 * step)
	};
}
