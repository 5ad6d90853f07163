import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Summand } from '../read.ts';
import type { Table } from '../recognise.ts';
import { headersOf, type Check } from '../validate.ts';

/** So many totals and groups are looked at: a file with more of them is no report. */
const MOST = 10_000;

/** By field the sum over some rows; null where a row's figure is not known. */
type Sums = Map<string, bigint | null>;

interface Difference {
	field: string;
	sum: bigint;
}

/**
 * A total row equals the sum of the rows it stands for: those of its group, of one level in it, of
 * one level in the whole file, or all. Files do not say which; the one that agrees best is meant.
 */
export function totalsAgree({ layout }: Table): Check {
	const sums = new Map<string, Sums>();
	const tiers = new Set<string>();
	const totals: Summand[] = [];
	return {
		segment: ({ rows }) => {
			for (const row of rows.summands) tiers.add(row.tier);
			sumUp(sums, rows.summands);
			totals.push(...rows.totals.slice(0, MOST - totals.length));
			return [];
		},
		end: () => differing(totals, sums, [...tiers], headersOf(layout))
	};
}

function* differing(
	totals: Summand[],
	sums: Map<string, Sums>,
	tiers: string[],
	headers: ReadonlyMap<number, string>
): Iterable<Problem> {
	for (const total of totals) {
		if (total.isRagged) continue;
		const scopes = scopesOf(total, tiers).flatMap((scope) => sums.get(scope) ?? []);
		const [fewest = []] = scopes
			.map((scope) => differences(total, scope))
			.sort((a, b) => a.length - b.length);
		for (const { field, sum } of fewest) {
			const cell = total.cells.get(field);
			const column = headers.get(cell?.column ?? -1) ?? null;
			const place = { line: total.line, column, field, cell: cell?.text ?? null };
			yield error('total/differs', place, { expected: Number(sum) });
		}
	}
}

const ANY = '*';

/** The narrowest first. A heading with figures sums the rows below it only. */
function scopesOf({ group, tier }: Summand, tiers: string[]): string[] {
	const inGroup = [...tiers, ANY].map((one) => `${group}/${one}`);
	return tier === 'heading'
		? inGroup
		: [...inGroup, ...[...tiers, ANY].map((one) => `${ANY}/${one}`)];
}

function sumUp(sums: Map<string, Sums>, summands: Summand[]): void {
	for (const row of summands)
		for (const group of [row.group, ANY])
			for (const tier of [row.tier, ANY]) {
				const scope = `${group}/${tier}`;
				if (!sums.has(scope) && sums.size >= MOST) continue;
				const sum: Sums = sums.get(scope) ?? new Map();
				sums.set(scope, sum);
				add(sum, row);
			}
}

function add(sums: Sums, { cells, isRagged }: Summand): void {
	for (const [field, { value, fault }] of cells) {
		const sum = sums.get(field) ?? (sums.has(field) ? null : 0n);
		const isKnown = sum !== null && fault === null && !isRagged;
		sums.set(field, isKnown ? sum + BigInt(value ?? 0) : null);
	}
}

const differences = ({ cells }: Summand, sums: Sums): Difference[] =>
	[...cells].flatMap(([field, { value }]) => {
		const sum = sums.get(field) ?? null;
		return value === null || sum === null || BigInt(value) === sum ? [] : { field, sum };
	});
