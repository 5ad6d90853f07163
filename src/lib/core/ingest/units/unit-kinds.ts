import { foldText } from '../../model/fold-text.ts';

/** Kinds of units and the ways to write them. */
const KINDS: [kind: string, spellings: string[]][] = [
	['thị trấn', ['thị trấn', 'tt', 't t', 'ttr']],
	['thị xã', ['thị xã', 'tx', 't x']],
	['thành phố', ['thành phố', 'tp', 't p']],
	['đặc khu', ['đặc khu', 'đk', 'đ k']],
	['huyện', ['huyện đảo', 'huyện', 'h']],
	['phường', ['phường', 'p']],
	['tỉnh', ['tỉnh']],
	['xã', ['xã', 'x']]
];

/** Folded kinds by the folded beginnings of a name, the longer ones first. */
export const KIND_PREFIXES = KINDS.flatMap(([kind, spellings]) =>
	spellings.map((spelling) => ({ kind: foldText(kind), prefix: `${foldText(spelling)} ` }))
);

/** Offices that stand for their unit, as folded beginnings of a name. */
export const OFFICE_PREFIXES = [
	...[
		'hđnd và ubnd',
		'hđnd-ubnd',
		'hđnd&ubnd',
		'văn phòng hđnd và ubnd',
		'văn phòng hđnd&ubnd',
		'vp hđnd và ubnd',
		'vp hđnd&ubnd',
		'ủy ban nhân dân',
		'ubnd',
		'u b n d'
	],
	...['trung tâm phục vụ hành chính công', 'trung tâm hành chính công', 'trung tâm pvhcc'],
	...['tt pvhcc', 'bộ phận một cửa', 'bộ phận tiếp nhận và trả kết quả', 'bộ phận tn&tkq']
].map((office) => `${foldText(office)} `);
