/** Longest number with its formula. */
const MAX_LENGTH = 200;
const COLUMN_NUMBER = /^\((?:\d+|[A-Z])\)(?:\s*=[\s\d()+\-–*/.:x%]*)?$/u;
const FORMULA = /\s*=[\s\da-z()+\-–*/.:%]*$/u;
const NUMBER_WITH_LETTER = /^(?<number>\d{1,3})(?<letter>[a-z]?)$/u;

/**
 * `(1);(2);(3)=(4)+(5)`, `A;B;1;2;3` or `a;b;1a;1b;2=1a+1b`, under the header or where it is printed
 * again.
 */
export function areColumnNumbers(cells: string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const [first] = filled;
	if (first === undefined || filled.length < 3 || !/^[(Aa1]/u.test(first)) return false;
	if (filled.some((cell) => cell.length > MAX_LENGTH)) return false;
	if (filled.every((cell) => COLUMN_NUMBER.test(cell))) return true;
	const letters = filled.findIndex((cell) => !/^[A-Za-z]$/u.test(cell));
	if (letters === -1) return false;
	const alphabet = first === 'a' ? 'abcde' : 'ABCDE';
	return (
		filled.slice(0, letters).every((cell, index) => cell === alphabet[index]) &&
		areConsecutive(filled.slice(letters))
	);
}

/** 1, 2, 3 … or 1a, 1b, 2 …, each with or without a formula. */
function areConsecutive(cells: string[]): boolean {
	let [number, letter] = [0, ''];
	return cells.every((cell) => {
		const { number: digits, letter: own = '' } =
			NUMBER_WITH_LETTER.exec(cell.replace(FORMULA, ''))?.groups ?? {};
		const isNext = Number(digits) === number + 1 && (own === '' || own === 'a');
		const isPart = Number(digits) === number && letter !== '' && isBehind(own, letter);
		[number, letter] = [Number(digits), own];
		return isNext || isPart;
	});
}

const isBehind = (letter: string, before: string): boolean =>
	letter !== '' && letter.codePointAt(0) === (before.codePointAt(0) ?? 0) + 1;
