import type {
	Amendment,
	AmendmentCheck,
	AmendmentText,
	UnitFault
} from '../model/unit-amendment.ts';
import { m } from '../paraglide/messages.js';
import { dayText } from './day-text.ts';
import { countText } from './format.ts';
import { breakText } from './lineage.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';
import { unitFaultText } from './unit-fault-text.ts';

export interface UnitChangesPage {
	/** What was just done. */
	done: string | null;
	loaded: { id: string; when: string; actor: string; note: string; rows: string }[];
	example: AmendmentText;
}

/** Two communes that become one: what the files look like. */
const EXAMPLE: AmendmentText = {
	units: [
		'code,name,kind,level,parent_code,valid_from,valid_to,area_km2,population,lat,lon',
		'21235,Xã Sông Vệ,xã,commune,51,2027-01-01,,,,,'
	].join('\n'),
	changes: [
		'effective,legal_basis,from_code,from_valid_from,to_code,to_valid_from,share,note',
		'2027-01-01,Số nghị quyết,21235,2025-07-01,21235,2027-01-01,full,',
		'2027-01-01,Số nghị quyết,21238,2025-07-01,21235,2027-01-01,full,'
	].join('\n')
};

export const unitChangesHref = (locale: Locale): string =>
	`${pathIn('/quan-tri/don-vi', locale)}?xong=nap`;

/** The changes of units that were loaded here, and how to load one. */
export const unitChangesPage = (
	amendments: Amendment[],
	{ searchParams }: URL,
	locale: Locale
): UnitChangesPage => ({
	done: searchParams.get('xong') === 'nap' ? m.amend_done({}, { locale }) : null,
	loaded: amendments.map(({ id, at, actor, note, changes }) => ({
		id: String(id),
		when: momentText(at, locale),
		actor,
		note,
		rows: countText(changes.trimEnd().split('\n').length - 1, locale)
	})),
	example: EXAMPLE
});

/** What a checked change would do, in words, or what stands against it. */
export interface CheckedChange {
	title: string;
	faults: { place: string; found: string | null; says: string }[];
	/** What would become of which unit. */
	effects: string[];
	/** Sent again with the decision. */
	text: AmendmentText;
	note: string;
}

export function checkedChange(
	{ faults, started, ended, successions, ends }: AmendmentCheck,
	text: AmendmentText,
	note: string,
	locale: Locale
): CheckedChange {
	const count = (items: unknown[]): string => countText(items.length, locale);
	return {
		title:
			faults.length > 0
				? m.amend_faults({ count: count(faults) }, { locale })
				: m.amend_effects({ started: count(started), ended: count(ended) }, { locale }),
		faults: faults.map((fault) => ({
			place: placeText(fault, locale),
			found: fault.found,
			says: unitFaultText(fault, locale)
		})),
		effects: [
			...successions.map((succession) => breakText(succession, locale)),
			...ends.map(({ name, effective, legalBasis }) =>
				m.amend_end({ name, day: dayText(effective, locale), basis: legalBasis }, { locale })
			)
		],
		text,
		note
	};
}

/** `Tệp thay đổi, dòng 3, cột from_code` */
function placeText({ file, line, column }: UnitFault, locale: Locale): string {
	const name = (file === 'units' ? m.amend_units_file : m.amend_changes_file)({}, { locale });
	if (line === null) return name;
	const place = { file: name, line: countText(line, locale) };
	return column === null
		? m.amend_place_line(place, { locale })
		: m.amend_place_cell({ ...place, column }, { locale });
}
