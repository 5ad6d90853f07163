import type { Examples } from '../../core/model/catalogue.ts';
import type { PeerGroupNames } from '../../core/model/peer-group.ts';
import type { Day } from '../../core/model/day.ts';
import type {
	Amendment,
	AmendmentText,
	ListedCheck,
	UnitFault
} from '../../core/model/unit-amendment.ts';
import { m } from '../../paraglide/messages.js';
import { dayText, momentText } from '../../ui/format/time-text.ts';
import { capitalize, countText } from '../../ui/format/number-text.ts';
import { breakText } from '../catalogue/lineage-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupNoun } from '../../ui/format/rank-text.ts';
import { unitFaultText } from '../../ui/i18n/problems/problem-text.ts';

export interface UnitChangesPage {
	/** Confirmation of the action just done. */
	done: string | null;
	loaded: { id: string; when: string; actor: string; note: string; rows: string }[];
	example: AmendmentText;
	sizes: SizeChoice;
}

/** Period whose figures propose the sizes of units for the following year. */
export interface SizeChoice {
	href: string;
	period: string;
	from: Day;
	to: Day;
}

export const unitChangesHref = (locale: Locale): string =>
	`${localizePath('/quan-tri/don-vi', locale)}?xong=nap`;

/** The changes of units that were loaded here, and how to load one. */
export const unitChangesPage = (
	amendments: Amendment[],
	{ examples: { unitChange }, today }: { examples: Examples; today: Day },
	{ searchParams }: URL,
	locale: Locale
): UnitChangesPage => ({
	done: searchParams.get('xong') === 'nap' ? m.amend_done({}, { locale }) : null,
	loaded: amendments.map(({ id, at, actor, note, changes, attributes }) => ({
		id: String(id),
		when: momentText(at, locale),
		actor,
		note,
		rows: countText(countRows(changes) + countRows(attributes), locale)
	})),
	example: {
		units: unitChange.units.join('\n'),
		changes: unitChange.changes.join('\n'),
		attributes: unitChange.attributes.join('\n')
	},
	sizes: sizeChoice(Number(today.slice(0, 4)), locale)
});

const sizeChoice = (year: number, locale: Locale): SizeChoice => ({
	href: localizePath('/quan-tri/don-vi/nhom-quy-mo.csv', locale),
	period: String(year),
	from: `${year + 1}-01-01`,
	to: `${year + 1}-12-31`
});

/** Lines below the header. */
const countRows = (text: string): number => Math.max(0, text.trimEnd().split('\n').length - 1);

/** Effects of a checked change as text, or the problems that prevent it. */
export interface UnitChangeCheckView {
	title: string;
	faults: { place: string; found: string | null; says: string }[];
	/** Effects on units. */
	effects: string[];
	/** Remark that more entries exist than are listed. */
	unlisted: string | null;
	/** Sent again with the decision; empty where there is none. */
	text: AmendmentText;
	note: string;
}

export function unitChangeCheckView(
	check: ListedCheck,
	{ text, note, names }: Pick<UnitChangeCheckView, 'text' | 'note'> & { names: PeerGroupNames },
	locale: Locale
): UnitChangeCheckView {
	const { faults, successions, ends, attributes } = check;
	const isRefused = faults.length > 0;
	return {
		title: titleOf(check, locale),
		faults: faults.map((fault) => ({
			place: placeText(fault, locale),
			found: fault.found,
			says: unitFaultText(fault, locale)
		})),
		effects: [
			...successions.map((succession) => breakText(succession, locale)),
			...ends.map(({ name, effective, legalBasis }) =>
				m.amend_end({ name, day: dayText(effective, locale), basis: legalBasis }, { locale })
			),
			...attributeTexts(attributes, names, locale)
		],
		unlisted: unlistedText(check, locale),
		text: isRefused ? { units: '', changes: '', attributes: '' } : text,
		note
	};
}

function titleOf({ counts }: ListedCheck, locale: Locale): string {
	const count = (number: number): string => countText(number, locale);
	if (counts.faults > 0) return m.amend_faults({ count: count(counts.faults) }, { locale });
	return counts.effects === counts.attributes
		? m.amend_effects_attributes({ count: count(counts.attributes) }, { locale })
		: m.amend_effects({ started: count(counts.started), ended: count(counts.ended) }, { locale });
}

function unlistedText(
	{ counts, faults, successions, ends, attributes }: ListedCheck,
	locale: Locale
): string | null {
	const listed = successions.length + ends.length + attributes.length;
	const more = counts.faults > 0 ? counts.faults - faults.length : counts.effects - listed;
	return more > 0 ? m.amend_unlisted({ count: countText(more, locale) }, { locale }) : null;
}

/** Units of which the same is said stand in one sentence. */
function attributeTexts(
	attributes: ListedCheck['attributes'],
	names: PeerGroupNames,
	locale: Locale
): string[] {
	const alike = Map.groupBy(attributes, ({ attribute, value, from, to, source }) =>
		JSON.stringify([attribute, value, from, to, source])
	);
	return [...alike.values()].flatMap((rows) => {
		const [first] = rows;
		if (!first) return [];
		const { attribute: dimension, value, from, to, source } = first;
		const inputs = {
			group: capitalize(peerGroupNoun({ dimension, value }, names, locale)),
			from: dayText(from, locale),
			units: rows.map(({ name }) => name).join(', '),
			source
		};
		return to === null
			? m.amend_attribute_open(inputs, { locale })
			: m.amend_attribute({ ...inputs, to: dayText(to, locale) }, { locale });
	});
}

const FILES = {
	units: m.amend_units_file,
	changes: m.amend_changes_file,
	attributes: m.amend_attributes_file
};

/** `Tệp thay đổi, dòng 3, cột from_code` */
function placeText({ file, line, column }: UnitFault, locale: Locale): string {
	const name = FILES[file]({}, { locale });
	if (line === null) return name;
	const place = { file: name, line: countText(line, locale) };
	return column === null
		? m.amend_place_line(place, { locale })
		: m.amend_place_cell({ ...place, column }, { locale });
}
