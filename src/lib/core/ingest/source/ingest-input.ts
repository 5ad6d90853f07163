import type { Catalogue } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { HeaderMapping } from '../../model/report.ts';
import type { UnitList } from '../../model/unit.ts';
import type { WorkbookSheet } from './workbook.ts';

/** A file as it was sent, and what the sender said about it. */
export interface IngestOptions {
	name: string;
	/** Id of the form; without it the form that knows the header best. */
	form?: string | undefined;
	/** In any way that people write; must agree with the file. */
	period?: string | undefined;
	/** Code of the sender: rows are it or below it. */
	unit?: string | undefined;
	/** What the office calls its columns; without a field: what it leaves out knowingly. */
	meanings?: HeaderMapping[] | undefined;
	/** The sheets, where the bytes are a workbook: opening one waits, so it comes before. */
	workbook?: WorkbookSheet[] | undefined;
}

/** All that a file is read against. Clock and limits are given, never taken. */
export interface IngestReference {
	catalogue: Catalogue;
	units: UnitList;
	today: Day;
	maxBytes: number;
	/** Told how many letters of the text were read since it was told last, in each going through. */
	progress?: ((letters: number) => void) | undefined;
}
