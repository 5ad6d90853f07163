import { dayOf, isDay, type Day } from '../../model/day.ts';
import { Refusal } from '../../model/refusal.ts';
import { unitsOn, type Level, type Unit } from '../../model/unit.ts';
import { unitInForce } from '../answer/unit-in-force.ts';
import type { World } from '../world.ts';

const LEVELS: Level[] = ['province', 'district', 'commune'];

/** The units in force on a day (today, where none is named), of a level and below a parent. */
export function unitsAsked(query: URLSearchParams, world: World, now: Date): Unit[] {
	const { units } = world.reference;
	const day = readDay(query.get('on'), now);
	const parent = query.get('parent') || null;
	if (parent !== null) unitInForce(units, parent, day);
	return unitsOn(units, day, { level: readLevel(query.get('level')), parent });
}

function readDay(given: string | null, now: Date): Day {
	if (given === null || given === '') return dayOf(now);
	if (isDay(given)) return given;
	throw new Refusal('unknown-date', 400, given);
}

function readLevel(given: string | null): Level | undefined {
	if (given === null || given === '') return undefined;
	const level = LEVELS.find((known) => known === given);
	if (level !== undefined) return level;
	const offers = LEVELS.map((id) => ({ id, label: id }));
	throw new Refusal('unknown-level', 400, given, offers);
}
