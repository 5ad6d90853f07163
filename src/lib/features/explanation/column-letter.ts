/** A column by its letters, as a sheet names it: 1 is `A`, 28 is `AB`. */
export function columnLetter(column: number): string {
	const before = Math.floor((column - 1) / 26);
	const letter = String.fromCharCode(65 + ((column - 1) % 26));
	return (before > 0 ? columnLetter(before) : '') + letter;
}
