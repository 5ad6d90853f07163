import { dayOf, isDay, type Day } from '../../core/model/day.ts';
import { findUnits } from '../../core/model/find-units.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { LEVELS, unitsOn, type Level, type Unit } from '../../core/model/unit.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * The units in force on a day (today, where none is named), of a level and below a parent. A search
 * (`q`) looks through those of all times, unless a day or a parent is named.
 */
export function searchUnits(query: URLSearchParams, app: AppContext, now: Date): Unit[] {
	const { units } = app.reference;
	const text = query.get('q')?.trim() ?? '';
	const on = query.get('on') || null;
	const parent = query.get('parent') || null;
	const level = parseLevel(query.get('level'));
	const day = parseDay(on, now);
	if (parent !== null) unitInForce(units, parent, day);
	if (text === '') return unitsOn(units, day, { level, parent });
	if (on !== null || parent !== null)
		return findUnits(unitsOn(units, day, { level, parent }), text);
	return findUnits(units.units, text).filter((unit) => level === undefined || unit.level === level);
}

function parseDay(given: string | null, now: Date): Day {
	if (given === null) return dayOf(now);
	if (isDay(given)) return given;
	throw new RequestError('unknown-date', { given });
}

function parseLevel(given: string | null): Level | undefined {
	if (given === null || given === '') return undefined;
	const level = LEVELS.find((known) => known === given);
	if (level !== undefined) return level;
	const offers = LEVELS.map((id) => ({ id, label: id }));
	throw new RequestError('unknown-level', { given, offers });
}
