import type { Counts } from '../../../src/lib/core/model/report.ts';
import type { Office } from './office.ts';
import { randomSource } from './random.ts';

/** A month of documents sent and received; `step` counts months since the first one. */
export function vanbanMonth(office: Office, period: string, step: number): Counts {
	const luck = randomSource('vanban', office.unit.id, period);
	const size = office.unit.level === 'district' ? 620 : 70 + office.people / 350;
	const outgoing = Math.max(8, Math.round(size * luck.spread(0.18)));
	const secret = luck.outOf(outgoing, 0.012);
	const electronic = luck.outOf(outgoing - secret, 0.93 + 0.07 * progress(office, step));
	const incoming = Math.round(outgoing * luck.within(1.6, 2.8));
	return {
		outgoing_total: outgoing,
		outgoing_secret: secret,
		outgoing_electronic: electronic,
		outgoing_parallel_paper: luck.outOf(electronic, 0.3 * (1 - progress(office, step))),
		outgoing_signed: luck.outOf(electronic, 0.9 + 0.1 * progress(office, step)),
		incoming_total: incoming,
		incoming_electronic: luck.outOf(incoming, 0.9 + 0.1 * progress(office, step))
	};
}

/** From where an office stands at first to nearly 1. */
const progress = (office: Office, step: number): number =>
	1 - (1 - office.advance) * Math.exp(-0.07 * step);
