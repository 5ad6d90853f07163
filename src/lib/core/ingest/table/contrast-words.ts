import { SUM_WORD } from '../period/cumulative-patterns.ts';
import { plainText } from '../period/period-text.ts';
import { PLAN_HEADS } from '../period/plan-patterns.ts';

/** A plan, a comparison, a sum over months, a share, or another period than the reported one. */
const CONTRAST = new RegExp(
	`^(?:(?:so lieu|so|phan|bang|muc|noi dung|cac) )?(?:${[
		...['ke hoach', 'chi tieu ke hoach', ...PLAN_HEADS, 'muc tieu', 'dinh muc', 'uoc', 'du kien'],
		...['du bao', 'cung ky', SUM_WORD, 'luy tien', 'cong don', 'tich luy', 'tang[ ,/]*giam'],
		...['chenh lech', 'ty le', 'ti le', 'ty trong', 'ty suat', 'phan tram', 'plan', 'target'],
		...['forecast', 'estimate', 'cumulative', 'share', 'rate', 'percent'],
		'(?:thang|quy|ky|nam|tuan) (?:lien )?(?:truoc|ngoai|vua qua|sau|toi|ke tiep)'
	].join('|')})(?![a-z])`,
	'u'
);
const COMPARISON = /\bso voi\b|\bcung ky\b|%/u;
const NUMBERING = /^(?:[-+*•]+|(?:[ivx]+|\d+(?:\.\d+)*|[a-z])[.)/-])\s*/u;
/** A part of a text that may say by itself whose figures follow: "KHỐI XÃ (KẾ HOẠCH)". */
const PART_END = /[()[\]:;,]/u;
/** Longer texts are no heading; it also bounds the work on a hostile cell. */
const MAX_LETTERS = 200;

/**
 * The text says that figures beside or below it are no results of the reported period. Names of
 * offices, such as "Phòng Tài chính - Kế hoạch", do not begin with such words.
 */
export const namesOtherFigures = (text: string): boolean =>
	COMPARISON.test(plainText(text.slice(0, MAX_LETTERS))) ||
	text
		.slice(0, MAX_LETTERS)
		.split(PART_END)
		.some((part) => CONTRAST.test(plainText(part).replace(NUMBERING, '')));
