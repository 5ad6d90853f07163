import type { Catalogue } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { HeaderMapping } from '../../model/report.ts';
import type { UnitId, UnitList } from '../../model/unit.ts';
import type { OpenedWorkbook } from './workbook.ts';

/** A file as it was sent, and what the sender said about it. */
export interface IngestOptions {
	name: string;
	/** Id of the form; without it the form that knows the header best. */
	form?: string | undefined;
	/** In any way that people write; must agree with the file. */
	period?: string | undefined;
	/** Code of the sender: rows are it or below it. */
	unit?: string | undefined;
	/** Unit of the account that sends; without it the operator of the machine. */
	within?: UnitId | undefined;
	/** Column names of the office; a name without a field is ignored on purpose. */
	meanings?: HeaderMapping[] | undefined;
	/** Name of the sheet to read, where the bytes are a workbook; absent: the one that fits. */
	sheet?: string | undefined;
	/** The sheets, where the bytes are a workbook: opening one waits, so it comes before. */
	workbook?: OpenedWorkbook | undefined;
}

/** All that a file is read against. Clock and limits are given, never taken. */
export interface IngestReference {
	catalogue: Catalogue;
	units: UnitList;
	today: Day;
	maxBytes: number;
	/** Progress callback: characters read since the previous call, in each pass. */
	progress?: ((letters: number) => void) | undefined;
}
