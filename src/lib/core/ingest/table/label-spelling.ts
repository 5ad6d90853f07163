import { foldText } from '../../model/fold-text.ts';

/** Abbreviations in labels, which are synonyms of units of measure too. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
	['vb', foldText('văn bản')],
	['hs', foldText('hồ sơ')]
]);
const ABBREVIATION = /(?<![\p{L}\p{M}\d./-])(?:vb|hs)(?![\p{L}\p{M}\d/-])/gu;
/** "Số lượng văn bản đi" counts the same as "Số văn bản đi"; "Số lượng" alone is a text of its own. */
const AMOUNT = new RegExp(
	`^(?<sum>${foldText('tổng')} )?${foldText('số lượng')} (?=[\\p{L}\\p{M}])`,
	'u'
);
const NUMBER = foldText('số');
/** Inside a label, "đã" and "được" say nothing: "Văn bản đi được ký số". */
const VOICE = new RegExp(`(?<=\\S )(?:(?:${foldText('đã')}|${foldText('được')}) )+`, 'gu');

/** One spelling for a folded header cell that differs in words that say nothing. */
export const spellLabel = (folded: string): string =>
	folded
		.replace(ABBREVIATION, (short) => ABBREVIATIONS.get(short) ?? short)
		.replace(AMOUNT, `$<sum>${NUMBER} `)
		.replace(VOICE, '');

/** A path of header cells without "Số" before each: "Số văn bản đi > Điện tử". */
export const withoutNumber = (path: string): string =>
	path
		.split(' > ')
		.map((part) => (part.startsWith(`${NUMBER} `) ? part.slice(NUMBER.length + 1) : part))
		.join(' > ');
