const COLUMN_NUMBER = /^\((?:\d+|[A-Z])\)(?:\s*=[\s\d()+\-–*/.:x%]*)?$/u;

/** `(1);(2);(3)=(4)+(5)` or `A;B;1;2;3`, under the header or where it is printed again. */
export function areColumnNumbers(cells: string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const [first] = filled;
	if (first === undefined || filled.length < 3 || !/^[(A1]/u.test(first)) return false;
	if (filled.every((cell) => COLUMN_NUMBER.test(cell))) return true;
	const letters = filled.findIndex((cell) => !/^[A-Z]$/u.test(cell));
	return filled.every((cell, index) =>
		index < letters ? cell === 'ABCDE'[index] : cell === String(index - letters + 1)
	);
}
