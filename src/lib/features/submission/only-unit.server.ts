import type { UnitId, UnitList } from '../../core/model/unit.ts';

/**
 * Code of the unit that somebody sends for where that is beyond doubt: their own, when none can lie
 * below it. A file of a commune's official need not say whose it is.
 */
export function soleUnitCode(
	{ byId }: UnitList,
	duty: UnitId | null | undefined
): string | undefined {
	const unit = duty ? byId.get(duty) : undefined;
	return unit?.level === 'commune' ? unit.code : undefined;
}
