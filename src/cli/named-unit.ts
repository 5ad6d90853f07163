import { dayOf } from '../lib/model/day.ts';
import { isInForce, type UnitId } from '../lib/model/unit.ts';
import type { World } from '../lib/server/world.ts';
import { wrongChoice } from '../lib/server/wrong-choice.ts';
import { optional, type Call } from './command.ts';
import { wrongUsageOf } from './wrong-usage-of.ts';

/**
 * The unit of `--unit CODE`: who bears the code today, else who bore it last, since the people of a
 * dissolved unit still hand in what is late. Null where nothing was chosen.
 */
export function namedUnit(call: Call, { reference }: World): UnitId | null {
	const code = optional(call, 'unit');
	if (code === undefined) return null;
	const wrong = wrongChoice({ unit: code }, reference);
	if (wrong) throw wrongUsageOf(wrong);
	const holders = reference.units.byCode.get(code) ?? [];
	const today = dayOf(new Date());
	const unit = holders.find((holder) => isInForce(holder, today)) ?? holders.at(-1);
	return unit?.id ?? null;
}

/** A unit as a ranking names it. */
export function unitJson({ reference }: World, id: UnitId | null) {
	const unit = id === null ? undefined : reference.units.byId.get(id);
	return unit ? { code: unit.code, name: unit.name, validFrom: unit.validFrom } : null;
}
