import { dayOf } from '../../lib/core/model/day.ts';
import { isInForce, type UnitId } from '../../lib/core/model/unit.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { findInvalidOption } from '../../lib/features/submission/upload-options.server.ts';
import { type CommandCall, optionalOption, usageErrorOf } from './command.ts';

/**
 * Unit of `--unit CODE`: the unit that has the code today, else the last that had it, because
 * reporters of a dissolved unit still submit its late reports. Null where nothing was chosen.
 */
export function unitOption(call: CommandCall, { reference }: AppContext): UnitId | null {
	const code = optionalOption(call, 'unit');
	if (code === undefined) return null;
	const wrong = findInvalidOption({ unit: code }, reference);
	if (wrong) throw usageErrorOf(wrong);
	const holders = reference.units.byCode.get(code) ?? [];
	const today = dayOf(new Date());
	const unit = holders.find((holder) => isInForce(holder, today)) ?? holders.at(-1);
	return unit?.id ?? null;
}

/** A unit as a ranking names it. */
export function unitJson({ reference }: AppContext, id: UnitId | null) {
	const unit = id === null ? undefined : reference.units.byId.get(id);
	return unit ? { code: unit.code, name: unit.name, validFrom: unit.validFrom } : null;
}
