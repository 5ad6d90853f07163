import type { UnitResult } from '../../core/model/result.ts';
import type { Succession } from '../../core/model/succession.ts';
import type { Unit, UnitChange } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { dayText } from '../../ui/format/time-text.ts';
import { unitHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';

export interface UnitLink {
	id: string;
	name: string;
	href: string;
	/** Days in force, where these are over. */
	when: string | null;
}

/** A unit before or after, and how the one became the other. */
export interface RelatedUnit extends UnitLink {
	change: string;
}

export function unitLink(unit: Unit, locale: Locale): UnitLink {
	const { id, name, validTo } = unit;
	return {
		id,
		name,
		href: unitHref(unit, locale),
		when: validTo === null ? null : m.unit_ended({ day: dayText(validTo, locale) }, { locale })
	};
}

/** Predecessors and successors of a unit, each step with its legal basis. */
export function lineageView(answer: UnitResult, locale: Locale) {
	const { predecessors, successors, heirs, namesakes } = answer;
	const kin = (other: { unit: Unit; change: UnitChange }): RelatedUnit => ({
		...unitLink(other.unit, locale),
		change: changeText(other.change, locale)
	});
	return {
		ended: endedText(answer, locale),
		heirs: heirs.map((succession) => ({
			...unitLink(succession.unit, locale),
			id: `${succession.unit.id} ${succession.legalBasis}`,
			change: m.unit_heir(
				{
					from: predecessorsText(succession, locale),
					day: dayText(succession.effective, locale),
					basis: succession.legalBasis
				},
				{ locale }
			)
		})),
		predecessors: predecessors.map(kin),
		successors: successors.map(kin),
		namesakes: namesakes.map((other) => unitLink(other, locale))
	};
}

/** Until when a unit was there, and by which resolution, where no other took over from it. */
function endedText({ unit, end, successors, heirs }: UnitResult, locale: Locale): string | null {
	if (unit.validTo === null) return null;
	const sentences = [m.unit_ended_long({ day: dayText(unit.validTo, locale) }, { locale })];
	if (end) sentences.push(m.unit_ended_basis({ basis: end.legalBasis }, { locale }));
	if (successors.length === 0 && heirs.length > 0)
		sentences.push(m.unit_ended_heirs({}, { locale }));
	return sentences.join(' ');
}

/** `Thị trấn Sông Vệ, Xã Nghĩa Hiệp, một phần Xã Trà Thanh` */
const predecessorsText = ({ from }: Succession, locale: Locale): string =>
	from
		.map(({ unit: { name }, share }) =>
			share === 'full' ? name : m.unit_piece({ name }, { locale })
		)
		.join(', ');

/** Break in a series: `Từ 1/7/2025: Xã Vệ Giang được lập từ … (1677/NQ-UBTVQH15 Đ1 k15).` */
export const breakText = (succession: Succession, locale: Locale): string =>
	m.unit_break(
		{
			day: dayText(succession.effective, locale),
			unit: succession.unit.name,
			from: predecessorsText(succession, locale),
			basis: succession.legalBasis
		},
		{ locale }
	);

function changeText({ share, effective, legalBasis }: UnitChange, locale: Locale): string {
	return m.unit_change(
		{
			share: share === 'full' ? m.unit_whole({}, { locale }) : m.unit_part({}, { locale }),
			day: dayText(effective, locale),
			basis: legalBasis
		},
		{ locale }
	);
}
