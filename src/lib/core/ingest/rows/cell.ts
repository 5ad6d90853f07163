import type { Count, GroupSeparator } from './read-number.ts';

/** A figure's cell: where it stands, what stands there, what it was read as. */
export interface Cell extends Count {
	line: number;
	/** Index from 0. */
	column: number;
	text: string;
	/** The separator that the file's other figures use, where this one's differs. */
	usual?: GroupSeparator | undefined;
}

/** Cells by key of the field. */
export type Cells = ReadonlyMap<string, Cell>;
