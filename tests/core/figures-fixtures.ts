import type { Field, Form, Terms } from '../../src/lib/core/model/form.ts';
import type { Indicator } from '../../src/lib/core/model/indicator.ts';
import { periodOf, type Period } from '../../src/lib/core/model/period.ts';
import type { Figure, Ranking } from '../../src/lib/core/model/ranking.ts';
import type { Counts, InForceEntry } from '../../src/lib/core/model/report.ts';
import {
	unitId,
	unitList,
	type Level,
	type Unit,
	type UnitChange
} from '../../src/lib/core/model/unit.ts';
import type { RankingInput, RankingQuestion } from '../../src/lib/core/figures/question.ts';

// Small forms, units and reports for the tests of the ranking core.

const words = (text: string) => ({ vi: text, en: text });

const field = (key: string, addUp: Field['addUp'], sumOf?: string[]): Field => ({
	key,
	addUp,
	...(sumOf && { sumOf }),
	required: false,
	label: words(key),
	headers: [key]
});

export const form = (id: string, fields: Field[], more: Partial<Form> = {}): Form => ({
	id,
	content: 'counts',
	title: words(id),
	legalBasis: '',
	calendar: 'calendar',
	frequency: 'month',
	levels: ['district', 'commune'],
	deadlineWorkingDays: 2,
	fields,
	rules: [],
	...more
});

/** Handled, good and overdue dossiers, and one field for each way of adding up. */
export const dossiers = form('dossiers', [
	field('carried', 'first'),
	field('received', 'sum'),
	field('all', 'derived', ['carried', 'received']),
	field('good', 'sum'),
	field('bad', 'sum'),
	field('done', 'derived', ['good', 'bad']),
	field('pending', 'last'),
	field('distinct', 'none')
]);

export const rate = (
	numerator: Terms,
	denominator: Terms | null,
	more: Partial<Indicator> = {}
): Indicator => ({
	id: 'rate',
	label: words('rate'),
	short: words('rate'),
	form: 'dossiers',
	numerator,
	denominator,
	kind: denominator ? 'rate' : 'count',
	direction: 'higher',
	decimals: 2,
	minimumDenominator: denominator ? 30 : 0,
	targets: {},
	counted: words('dossier'),
	definition: words(''),
	legalBasis: '',
	group: '',
	...more
});

export const goodRate = rate({ good: 1 }, { done: 1 });

export function unit(code: string, name = `Xã ${code}`, more: Partial<Unit> = {}): Unit {
	const validFrom = more.validFrom ?? '2021-01-01';
	return {
		id: unitId(code, validFrom),
		code,
		name,
		kind: 'xã',
		level: 'commune',
		parentCode: '51',
		validFrom,
		validTo: null,
		area: null,
		population: null,
		position: null,
		...more
	};
}

export const at = (level: Level, parentCode: string | null): Partial<Unit> => ({
	level,
	parentCode
});

export const change = (from: Unit, to: Unit, share: UnitChange['share'] = 'full'): UnitChange => ({
	effective: to.validFrom,
	legalBasis: '',
	from: from.id,
	to: to.id,
	share,
	note: ''
});

/** The period of an id under the calendar of months, or of the reporting regime. */
export function period(id: string, calendar: Form['calendar'] = 'calendar'): Period {
	const found = periodOf(id, calendar);
	if (!found) throw new Error(`no period ${id}`);
	return found;
}

export const row = (
	of: Unit,
	when: Period | string,
	counts: Counts,
	report = `${of.code} ${String(typeof when === 'string' ? when : when.id)}`
): InForceEntry => ({
	unit: of.id,
	period: typeof when === 'string' ? period(when) : when,
	counts,
	report,
	line: 1,
	origin: 'web'
});

/** Good and bad dossiers of a unit; of a hundred where only the good ones are given. */
export const handled = (
	of: Unit,
	when: Period | string,
	good: number,
	bad = 100 - good
): InForceEntry => row(of, when, { good, bad });

export const question = (more: Partial<RankingQuestion> = {}): RankingQuestion => ({
	indicator: goodRate,
	form: dossiers,
	level: 'commune',
	period: period('2023-01'),
	parent: null,
	geography: 'period',
	today: '2026-11-01',
	...more
});

interface Given extends Partial<Omit<RankingInput, 'units' | 'stated'>> {
	changes?: UnitChange[];
	stated?: Unit[];
}

export const input = (
	units: Unit[],
	{ changes = [], stated = [], ...more }: Given = {}
): RankingInput => ({
	units: unitList(units, changes),
	calendar: { holidays: [], workingWeekends: [] },
	reported: [],
	stated: new Set(stated.map(({ id }) => id)),
	...more
});

/** `90/100`, or `90` for a count: figures as a calculator would show the question. */
export function text(figure: Figure | null): string | null {
	if (figure === null) return null;
	const { numerator, denominator } = figure;
	return denominator === null ? `${numerator}` : `${numerator}/${denominator}`;
}

/** `1 Xã A 95/100`, a tie as `2= …`. */
export const ranks = (ranking: Ranking): string[] =>
	ranking.ranked.map(
		({ rank, tied, unit: { name }, figure }) => `${rank}${tied ? '=' : ''} ${name} ${text(figure)}`
	);

export const reasons = (ranking: Ranking): string[] =>
	ranking.unranked.map(({ unit: { name }, reason }) => `${name}: ${reason}`);
