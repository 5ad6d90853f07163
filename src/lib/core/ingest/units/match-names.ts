import { normalizeText } from '../../model/normalize-text.ts';
import { foldLoneI, stripDiacritics } from '../../model/fold-text.ts';
import type { Unit, UnitList } from '../../model/unit.ts';
import { indexNames, looseName, type NamedUnit } from './name-index.ts';
import type { UnitName } from './read-unit-name.ts';
import { KIND_PREFIXES, OFFICE_PREFIXES } from './unit-kinds.ts';

type WrittenName = Pick<UnitName, 'kind' | 'core'>;

/** Present and former units that bear a name. */
export interface NameMatch {
	units: Unit[];
	/** The name is written as in the list; else marks are missing, or i stands for y. */
	isExact: boolean;
}

/**
 * The units with a name (docs/rules.md §1). A name written as in the list is that name alone:
 * Bình Thanh is never Bình Thạnh. Otherwise i and y are one letter, and last, marks may be missing.
 */
export function unitsNamed(list: UnitList, name: WrittenName): NameMatch {
	const index = indexNames(list);
	const exact = index.exact.get(name.core);
	if (exact) return { units: unitsOf(ofKind(exact, name.kind)), isExact: true };
	const namesakes = ({ kind, core }: WrittenName): NamedUnit[] =>
		ofKind(index.loose.get(looseName(core)) ?? [], kind);
	const sameWithI = namesakes(name).filter(
		(named) => foldLoneI(named.core) === foldLoneI(name.core)
	);
	if (sameWithI.length > 0) return { units: unitsOf(sameWithI), isExact: false };
	const unmarked = looseReadings(name).flatMap((reading) =>
		namesakes(reading).filter((named) => lacksMarks(foldLoneI(reading.core), foldLoneI(named.core)))
	);
	return { units: unitsOf(unmarked), isExact: false };
}

const unitsOf = (named: NamedUnit[]): Unit[] => [...new Set(named.map(({ unit }) => unit))];

const ofKind = (named: NamedUnit[], kind: string | null): NamedUnit[] =>
	named.filter((one) => kind === null || one.kind === kind);

/** The name itself, and without an office and a kind whose marks are missing (`Dac khu Ly Son`). */
function looseReadings({ kind, core }: WrittenName): WrittenName[] {
	if (kind !== null) return [{ kind, core }];
	const own = withoutLooseOffice(core);
	const kinds = KIND_PREFIXES.filter(({ prefix }) => startsLoosely(own, prefix));
	return [
		{ kind, core: own },
		...kinds.map((one) => ({ kind: one.kind, core: behindWords(own, one.prefix) }))
	];
}

function withoutLooseOffice(name: string): string {
	const office = OFFICE_PREFIXES.find((prefix) => startsLoosely(name, prefix));
	return office === undefined ? name : withoutLooseOffice(behindWords(name, office));
}

const wordsIn = (text: string): string[] => text.trim().split(' ');

/** The first words are those of the prefix, with or without their marks, and others follow. */
function startsLoosely(text: string, prefix: string): boolean {
	const [written, wanted] = [wordsIn(text), wordsIn(prefix)];
	if (written.length <= wanted.length) return false;
	return wanted.every((word, index) => lacksMarks(written[index] ?? '', word));
}

const behindWords = (text: string, prefix: string): string =>
	wordsIn(text).slice(wordsIn(prefix).length).join(' ');

/** True if `written` is `name`, or becomes it by adding marks only. Both are folded. */
function lacksMarks(written: string, name: string): boolean {
	if (stripDiacritics(written) !== stripDiacritics(name)) return false;
	const [own, full] = [markedLetters(written), markedLetters(name)];
	return (
		own.length === full.length &&
		own.every((marks, index) => [...marks].every((mark) => full[index]?.includes(mark)))
	);
}

/** The marks of each letter; those of a tone stand behind the word (`foldText`). */
const markedLetters = (folded: string): string[] =>
	normalizeText(folded.replace(/đ/gu, 'd\u0335'), 'NFD')
		.split(/(?=\P{M})/u)
		.map((letter) => letter.replace(/^\P{M}/u, ''));
