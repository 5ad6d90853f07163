import type { UnitId, UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { dayText } from './day-text.ts';
import type { Locale } from '../../core/model/locale.ts';

/** A unit by name and code; of one that is no more, until when it was: codes are given anew. */
export function unitName({ byId }: UnitList, id: UnitId, locale: Locale): string {
	const unit = byId.get(id);
	if (!unit) return id;
	const { name, code, validTo } = unit;
	return validTo === null
		? m.unit_now({ name, code }, { locale })
		: m.unit_until({ name, code, day: dayText(validTo, locale) }, { locale });
}
