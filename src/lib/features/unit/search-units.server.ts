import { dayOf } from '../../core/model/day.ts';
import { findUnits } from '../../core/model/find-units.ts';
import { unitsOn, type Unit } from '../../core/model/unit.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { UNIT_LIST_QUERY } from './unit-list-query-schema.ts';

/**
 * The units in force on a day (today, where none is named), of a level and below a parent. A search
 * (`q`) looks through those of all times, unless a day or a parent is named.
 */
export function searchUnits(query: URLSearchParams, app: AppContext, now: Date): Unit[] {
	const { units } = app.reference;
	const { level, parent = null, on, q = '' } = parseQuery(UNIT_LIST_QUERY, query);
	const text = q.trim();
	const day = on ?? dayOf(now);
	if (parent !== null) unitInForce(units, parent, day);
	if (text === '') return unitsOn(units, day, { level, parent });
	if (on !== undefined || parent !== null)
		return findUnits(unitsOn(units, day, { level, parent }), text);
	return findUnits(units.units, text).filter((unit) => level === undefined || unit.level === level);
}
