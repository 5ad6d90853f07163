import type { Indicator } from '../../model/indicator.ts';
import { foldText } from '../../model/fold-text.ts';
import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Unit } from '../../model/unit.ts';
import { findSender } from './find-sender.ts';
import type { UnitLookupResult } from '../units/lookup-failure.ts';
import type { UnitLookup } from '../units/unit-lookup.ts';
import type { IngestReference, IngestOptions } from '../source/ingest-input.ts';
import type { Row } from '../source/csv.ts';
import type { Table } from '../table/recognise-table.ts';
import { headerDeclarations } from './header-declarations.ts';
import { type ResolvedPeriod, resolvePeriod } from './resolve-period.ts';

/** Facts that hold for all rows of a file. */
export interface FileContext {
	/** Null where neither file nor sender names one that can be read. */
	period: Period | null;
	/** Place and day for the lookup of units; the day is today where there is no period. */
	lookup: UnitLookup;
	/** Chosen or printed. */
	sender: Unit | null;
	/** Unit of a file of one unit; null where nobody names one. */
	reported: UnitLookupResult | null;
	/**
	 * The title marks the file as demo data; such figures are never shown as real, whoever submits
	 * them.
	 */
	isDemo: boolean;
	indicators: Indicator[];
	problems: Problem[];
}

const DEMO_PHRASES = ['số liệu minh họa', 'số liệu giả lập'].map(foldText);

function isDemoNotice(cell: string): boolean {
	const folded = foldText(cell);
	return DEMO_PHRASES.some((words) => folded.includes(words));
}

/** Settles period, day and sender, by what stands above the table and what was chosen. */
export function resolveContext(
	{ sheet, layout }: Table,
	sending: IngestOptions,
	{ units, today, catalogue }: IngestReference
): FileContext {
	const { form } = layout;
	const title = titleRows({ sheet, layout });
	const { period, problems } = periodOfTable({ sheet, layout }, sending.period, today);
	const day = period?.end ?? today;
	const everywhere: UnitLookup = { units, day, within: null, near: null, levels: form.levels };
	const isOfOneUnit = layout.shape === 'own';
	const found = findSender(everywhere, { title, isOfOneUnit }, sending);
	return {
		period,
		lookup: { ...everywhere, within: found.chosen, near: found.printed },
		sender: found.chosen ?? found.printed,
		reported: found.reported,
		isDemo: title.some(({ cells }) => cells.some(isDemoNotice)),
		indicators: catalogue.indicators,
		problems: [...problems, ...found.problems]
	};
}

/** The period of a table by its title, header and sheet, and by the choice of the sender. */
export const periodOfTable = (
	table: Table,
	choice: string | undefined,
	today: Day
): ResolvedPeriod =>
	resolvePeriod(
		{
			title: titleRows(table),
			header: headerDeclarations(table.layout),
			sheetName: table.sheet.worksheet?.name,
			choice
		},
		table.layout.form,
		today
	);

const titleRows = ({ sheet, layout }: Table): Row[] => sheet.head.slice(0, layout.headerStart);
