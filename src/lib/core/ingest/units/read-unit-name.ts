import { foldText } from '../../model/fold-text.ts';

/** The parts of a unit's name such as `UBND H. Tư Nghĩa, tỉnh Quảng Ngãi`. */
export interface UnitName {
	/** Folded kind such as `huyện`; null if the text has none. */
	kind: string | null;
	/** Folded name without its kind. */
	core: string;
	/** The names after it: those of the units above. */
	above: UnitName[];
}

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
const KIND_PREFIXES = KINDS.flatMap(([kind, spellings]) =>
	spellings.map((spelling) => ({ kind: foldText(kind), prefix: `${foldText(spelling)} ` }))
);

/** Offices that stand for their unit. */
const OFFICES = [
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

/** Largest length of a name; it also limits the work on a hostile cell. */
const MAX_NAME_LENGTH = 300;
const NUMBERING = /^(?:\d+[.)]\s*|\d{1,2}\s+(?=\p{L})|[-+•*]\s*)+/u;
const FOOTNOTE = /[\s:*]+$/u;
const UNITS_ABOVE = /\s*(?:,|\(|\)|;|\s[-–]\s)\s*/u;

/** Splits a unit's name, in every spelling found in files, into its parts; the lookup follows. */
export function readUnitName(text: string): UnitName {
	if (text.length > MAX_NAME_LENGTH) return { kind: null, core: '', above: [] };
	const spelled = text
		.replace(NUMBERING, '')
		.replace(FOOTNOTE, '')
		.replace(/\./gu, '. ')
		.replace(/[’‘`´]/gu, "'");
	const [first = '', ...above] = spelled.split(UNITS_ABOVE).filter((part) => part.trim() !== '');
	const { kind, core } = nameOf(first);
	const [own = '', within] = core.split(UNIT_ABOVE);
	const parts = within === undefined ? above : [within, ...above];
	return { kind, core: own, above: parts.map((part) => ({ ...nameOf(part), above: [] })) };
}

/** Splits `xã Đức Phong huyện Mộ Đức`: no name contains the kind of another unit. */
const UNIT_ABOVE = new RegExp(
	` (?:${foldText('thuộc')} )?(?=(?:${['huyện', 'thị xã', 'thành phố', 'tỉnh'].map(foldText).join('|')}) )`,
	'u'
);

function nameOf(text: string): Omit<UnitName, 'above'> {
	const name = withoutOffice(foldText(text.replace(/\.\s*/gu, ' ')));
	const found = KIND_PREFIXES.find(({ prefix }) => name.startsWith(prefix));
	return { kind: found?.kind ?? null, core: found ? name.slice(found.prefix.length) : name };
}

function withoutOffice(name: string): string {
	const office = OFFICES.find((prefix) => name.startsWith(prefix));
	return office ? withoutOffice(name.slice(office.length)) : name;
}
