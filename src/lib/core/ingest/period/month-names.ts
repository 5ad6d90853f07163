const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const MONTH_WORDS: Record<string, number> = {
	...Object.fromEntries(ROMAN.map((numeral, index) => [numeral, index + 1])),
	'muoi hai': 12,
	'muoi mot': 11,
	muoi: 10,
	chap: 12,
	gieng: 1,
	mot: 1,
	hai: 2,
	ba: 3,
	bon: 4,
	tu: 4,
	nam: 5,
	sau: 6,
	bay: 7,
	tam: 8,
	chin: 9
};
/** "Tháng từ ngày …" and "tháng … năm 2025" hold no name of a month. */
const NAMED_MONTH =
	'muoi hai|muoi mot|muoi|chap|gieng|mot|hai|ba|bon|tu(?= ?(?:nam|[/.,|\\n-]|$))|nam(?= ?(?:nam|[/.,-]))|sau|bay|tam|chin';
/** A group with the number or the name of a month. */
export const month = (name: string): string =>
	`(?<${name}>\\d{1,2}(?!\\d)|(?:${NAMED_MONTH}|${ROMAN.join('|')})(?![a-z]))`;
export const numberOf = (text = ''): number => MONTH_WORDS[text] ?? Number(text);

export const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const ENGLISH_NAMES =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const ENGLISH = `(?<month>${ENGLISH_NAMES})`;

const QUARTERS: Record<string, number> = {
	i: 1,
	ii: 2,
	iii: 3,
	iv: 4,
	mot: 1,
	nhat: 1,
	hai: 2,
	nhi: 2,
	ba: 3,
	tu: 4,
	bon: 4
};
/** A group with the number of a quarter. */
export const quarter = (name: string): string =>
	`(?<${name}>i{1,3}|iv|v|\\d{1,2}|mot|nhat|hai|nhi|ba|bon|tu(?= ?(?:nam|[/.,|\\n-]|$)))(?![a-z\\d])`;
export const quarterOf = (text = ''): number => QUARTERS[text] ?? Number(text);
