import type { Person } from '../../core/model/person.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { roleText } from '../../ui/format/role-text.ts';
import { unitName } from '../../ui/format/unit-name.ts';

/** Who somebody is here, and what of it they may change. */
export interface AccountPage {
	facts: { term: string; value: string }[];
	/** Whether the second factor is on, in words. */
	factor: string;
	hrefs: { factor: string; keys: string | null };
}

export function accountPage(person: Person, units: UnitList, locale: Locale): AccountPage {
	const { name, fullName, role, unit, hasSecondFactor } = person;
	const of = unit === null ? m.account_province({}, { locale }) : unitName(units, unit, locale);
	return {
		facts: [
			{ term: m.account_name({}, { locale }), value: name },
			{ term: m.account_full_name({}, { locale }), value: fullName },
			{ term: m.account_role({}, { locale }), value: roleText(role, locale) },
			{ term: m.account_unit({}, { locale }), value: of }
		],
		factor: (hasSecondFactor ? m.account_factor_on : m.account_factor_off)({}, { locale }),
		hrefs: {
			factor: localizePath('/tai-khoan/xac-thuc', locale),
			keys: role === 'reporter' ? localizePath('/tai-khoan/khoa', locale) : null
		}
	};
}
