const COLUMN_GAP = '  ';

/** Rows of cells as lines with straight columns; what stands above each column belongs to it. */
export function formatTable(rows: string[][], sides: ('left' | 'right')[]): string[] {
	const widths = sides.map((_, column) =>
		Math.max(...rows.map((row) => displayWidth(row[column] ?? '')))
	);
	return rows.map((row) =>
		sides
			.map((side, column) => {
				const cell = row[column] ?? '';
				const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
				return side === 'left' ? cell + space : space + cell;
			})
			.join(COLUMN_GAP)
			.trimEnd()
	);
}

/** Letters as they are seen: a mark that stands as a character of its own takes no room. */
const displayWidth = (text: string): number => [...new Intl.Segmenter('vi').segment(text)].length;
