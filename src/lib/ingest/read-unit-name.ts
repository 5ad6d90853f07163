import { fold } from '../model/name.ts';

/** A unit's name taken apart: `UBND H. Tư Nghĩa, tỉnh Quảng Ngãi`. */
export interface UnitName {
	/** Folded kind such as `huyện`; null where the text does not say. */
	kind: string | null;
	/** Folded name without its kind. */
	core: string;
	/** The names behind it, of the units above. */
	above: UnitName[];
}

const KINDS: [kind: string, spellings: string[]][] = [
	['thị trấn', ['thị trấn', 'tt', 't t']],
	['thị xã', ['thị xã', 'tx', 't x']],
	['thành phố', ['thành phố', 'tp', 't p']],
	['đặc khu', ['đặc khu', 'đk']],
	['huyện', ['huyện', 'h']],
	['phường', ['phường', 'p']],
	['tỉnh', ['tỉnh']],
	['xã', ['xã', 'x']]
];
const KIND_PREFIXES = KINDS.flatMap(([kind, spellings]) =>
	spellings.map((spelling) => ({ kind: fold(kind), prefix: `${fold(spelling)} ` }))
);

/** Offices that stand for their unit. */
const OFFICES = [
	...[
		'hđnd và ubnd',
		'hđnd-ubnd',
		'hđnd&ubnd',
		'văn phòng hđnd và ubnd',
		'ủy ban nhân dân',
		'ubnd'
	],
	...['trung tâm phục vụ hành chính công', 'bộ phận một cửa', 'bộ phận tiếp nhận và trả kết quả']
].map((office) => `${fold(office)} `);

/** A longer text is no name; it also bounds the work on a hostile cell. */
const LONGEST = 300;
const NUMBERING = /^(?:\d+[.)]\s*|[-+•*]\s*)+/u;
const UNITS_ABOVE = /\s*(?:,|\(|\)|;|\s[-–]\s)\s*/u;

/** Takes a unit's name apart, in every spelling met in files; lookup decides whether it exists. */
export function readUnitName(text: string): UnitName {
	if (text.length > LONGEST) return { kind: null, core: '', above: [] };
	const spelled = text
		.replace(NUMBERING, '')
		.replace(/\./gu, '. ')
		.replace(/[’‘`´]/gu, "'");
	const [first = '', ...above] = spelled.split(UNITS_ABOVE).filter((part) => part.trim() !== '');
	return { ...nameOf(first), above: above.map((part) => ({ ...nameOf(part), above: [] })) };
}

function nameOf(text: string): Omit<UnitName, 'above'> {
	const name = withoutOffice(fold(text.replace(/\.\s*/gu, ' ')));
	const found = KIND_PREFIXES.find(({ prefix }) => name.startsWith(prefix));
	return { kind: found?.kind ?? null, core: found ? name.slice(found.prefix.length) : name };
}

function withoutOffice(name: string): string {
	const office = OFFICES.find((prefix) => name.startsWith(prefix));
	return office ? withoutOffice(name.slice(office.length)) : name;
}
