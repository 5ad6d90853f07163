import type { PeerAttribute } from '../../core/model/peer-group.ts';
import type { ComparedIndicator, GroupSeries } from '../../core/model/comparison.ts';
import type { Level } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { capitalize } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupNoun } from '../../ui/format/peers-text.ts';

type Line = Pick<GroupSeries, 'likeness' | 'level'>;
type OtherTotals = Pick<ComparedIndicator, 'together'>;

/** All units of a level. */
export const ALL_UNITS = {
	province: m.side_all,
	district: m.side_all_district,
	commune: m.side_all_commune
};
const SHORT_OF = {
	province: m.side_short_province,
	district: m.side_short_district,
	commune: m.side_short_commune
};
const SHORT: Record<string, typeof m.side_short_plain> = {
	'terrain:mountain': m.side_short_mountain,
	'terrain:plain': m.side_short_plain,
	'terrain:island': m.side_short_island,
	'volume:1': m.side_short_volume_1,
	'volume:2': m.side_short_volume_2,
	'volume:3': m.side_short_volume_3,
	'volume:4': m.side_short_volume_4
};

/** `Toàn tỉnh`, `Các phường`, `Đơn vị vùng miền núi`; of which level, where there are several. */
export function groupTotalName(line: Line, beside: OtherTotals, locale: Locale): string {
	const { likeness, level } = line;
	if (likeness === null) return allUnitsName(line, beside, locale);
	const group = nameOf(likeness, peerGroupNoun(likeness, locale), locale);
	if (isSingleLevel(line, beside)) return group;
	return m.side_group_of({ group, level: ALL_UNITS[level]({}, { locale }) }, { locale });
}

/** The same at the end of a line, where there is little room: `Miền núi`. */
export function groupTotalShortName(line: Line, beside: OtherTotals, locale: Locale): string {
	const { likeness, level } = line;
	if (likeness === null) return allUnitsName(line, beside, locale);
	const short = SHORT[`${likeness.dimension}:${likeness.value}`];
	const group = nameOf(likeness, short?.({}, { locale }) ?? likeness.value, locale);
	return isSingleLevel(line, beside) ? group : groupNameOfLevel(group, level, locale);
}

/** `Đồng bằng, xã`. */
export const groupNameOfLevel = (group: string, level: Level, locale: Locale): string =>
	SHORT_OF[level]({ group }, { locale });

const allUnitsName = ({ level }: Line, { together }: OtherTotals, locale: Locale): string =>
	together.every((other) => other.level === level)
		? m.side_all({}, { locale })
		: ALL_UNITS[level]({}, { locale });

/** A kind is told in one word, whatever the room. */
const nameOf = ({ dimension, value }: PeerAttribute, noun: string, locale: Locale): string =>
	dimension === 'kind' ? m.side_kind({ kind: value }, { locale }) : capitalize(noun);

/** Is the group drawn of a single level? */
const isSingleLevel = ({ level }: Line, { together }: OtherTotals): boolean =>
	together.every((other) => other.likeness === null || other.level === level);
