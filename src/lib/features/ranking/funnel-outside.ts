import { m } from '../../paraglide/messages.js';
import { Z_RARE, Z_USUAL } from '../../core/funnel/funnel-limits.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { FunnelPoint, OutsideUnit } from '../../ui/charts/chart-spec.ts';

const LIMITS = { usual: { vi: '95%', en: '95%' }, rare: { vi: '99,8%', en: '99.8%' } };

/** The units that chance does not explain, the furthest first: what the picture's table lists. */
export const outsideUnits = (points: readonly FunnelPoint[], locale: Locale): OutsideUnit[] =>
	points
		.filter(({ distance }) => Math.abs(distance) > Z_USUAL)
		.toSorted((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
		.map(({ id, unit, href, text, distance }) => {
			const isRare = Math.abs(distance) > Z_RARE;
			const limit = LIMITS[isRare ? 'rare' : 'usual'][locale];
			const where = distance > 0 ? m.chart_outside_above : m.chart_outside_below;
			return { id, name: unit, href, text, isRare, where: where({ limit }, { locale }) };
		});
