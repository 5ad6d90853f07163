import type { Form } from '../../../src/lib/core/model/form.ts';
import { unitOn, type UnitList } from '../../../src/lib/core/model/unit.ts';
import { encodeTable } from './encode-table.ts';
import { periodOfFact, type PublishedFact } from './published-fact.ts';
import type { DemoFile } from './demo-file.ts';

/** The published figures that are counts of the form `cnscd`. */
const FIELDS: Readonly<Record<string, string>> = {
	cdt_village_teams: 'village_teams',
	cdt_commune_teams: 'commune_teams',
	cdt_district_teams: 'district_teams',
	cdt_teams_total: 'teams_total',
	cdt_members: 'members',
	cdt_members_trained: 'members_trained'
};

/**
 * Team figures as reports: one file for each unit and date, only the fields that the source gives.
 * "Gần 650" is no count, so it stays out.
 */
export function publishedTeams(
	list: UnitList,
	form: Form,
	facts: PublishedFact[],
	at: string
): DemoFile[] {
	const exact = facts.filter(
		({ indicator_key, qualifier }) => indicator_key in FIELDS && qualifier === '='
	);
	const groups = Map.groupBy(exact, ({ unit_code, as_of }) => `${unit_code}-${as_of}`);
	return [...groups].map(([name, group]) => teamFile(list, form, group, { name, at }));
}

function teamFile(
	list: UnitList,
	form: Form,
	facts: PublishedFact[],
	{ name, at }: { name: string; at: string }
): DemoFile {
	const [first] = facts;
	if (first === undefined) throw new Error(`${name}: no figure`);
	const period = periodOfFact(first);
	const unit = unitOn(list, first.unit_code, period.end);
	if (unit === null) throw new Error(`${name}: no unit ${first.unit_code} on ${period.end}`);
	const given = Object.fromEntries(facts.flatMap(countsOf));
	const keys = form.fields.map(({ key }) => key).filter((key) => key in given);
	const table = [
		['unit', ...keys],
		[unit.code, ...keys.map((key) => String(given[key]))]
	];
	return {
		step: {
			at,
			act: 'report',
			file: `published/cnscd-${name}.csv`,
			form: form.id,
			period: period.id,
			unit: unit.code,
			origin: 'published',
			note: noteOf(facts)
		},
		bytes: encodeTable(table, 'comma'),
		rows: [{ unit, counts: given }]
	};
}

/** "79/79 tổ" tells the number of villages as well. */
function countsOf({ indicator_key, value, denominator }: PublishedFact): [string, number][] {
	const count: [string, number] = [FIELDS[indicator_key] ?? '', Number(value)];
	if (indicator_key !== 'cdt_village_teams' || denominator === '') return [count];
	return [['villages', Number(denominator)], count];
}

/** Source and quote travel with the figures. */
function noteOf(facts: PublishedFact[]): string {
	const quotes = [...new Set(facts.map(({ quote }) => `“${quote}”`))];
	return `${facts[0]?.source ?? ''}: ${quotes.join(' · ')}`;
}
