import type { Indicator } from '../model/indicator.ts';
import { fold } from '../model/name.ts';
import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import { findSender } from './find-sender.ts';
import type { Ground } from './ground.ts';
import type { IngestReference, Sending } from './ingest.ts';
import type { Table } from './recognise.ts';
import { settlePeriod } from './settle-period.ts';

/** What holds for all rows of a file. */
export interface Setting {
	/** Null where neither file nor sender names one that can be read. */
	period: Period | null;
	/** Where and on which day units are looked up; today, where there is no period. */
	ground: Ground;
	/** Chosen or printed: the unit of a unit's own file. */
	sender: Unit | null;
	/** A title says so: such figures are never shown as real, whoever hands them in. */
	isMadeUp: boolean;
	indicators: Indicator[];
	problems: Problem[];
}

const MADE_UP = ['số liệu minh họa', 'số liệu giả lập'].map(fold);

function saysMadeUp(cell: string): boolean {
	const folded = fold(cell);
	return MADE_UP.some((words) => folded.includes(words));
}

/** Settles period, day and sender, by what stands above the table and what was chosen. */
export function settle(
	{ sheet, layout }: Table,
	sending: Sending,
	{ units, today, catalogue }: IngestReference
): Setting {
	const { form, headerStart } = layout;
	const title = sheet.head.slice(0, headerStart);
	const { period, problems } = settlePeriod(title, sending.period, form, today);
	const day = period?.end ?? today;
	const everywhere: Ground = { units, day, within: null, near: null, levels: form.levels };
	const found = findSender(everywhere, title, sending.unit);
	return {
		period,
		ground: { ...everywhere, within: found.chosen, near: found.printed },
		sender: found.chosen ?? found.printed,
		isMadeUp: title.some(({ cells }) => cells.some(saysMadeUp)),
		indicators: catalogue.indicators,
		problems: [...problems, ...found.problems]
	};
}
