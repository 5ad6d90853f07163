import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { TotalAddend } from '../rows/rows.ts';
import type { Table } from '../table/recognise-table.ts';
import { headersOf, type Check } from './check.ts';

/** Limit of totals and groups: a file with more of them is not a report. */
const MAX_TOTALS = 10_000;

/** Sum over some rows, by field; null where the figure of a row is not known. */
type Sums = Map<string, bigint | null>;

interface Difference {
	field: string;
	sum: bigint;
}

/**
 * Checks that a total row equals the sum of the rows it covers: those of its group, of one level in
 * it, of one level in the whole file, or all. Files do not state the rows; the set with the best
 * match is used.
 */
export function matchingTotals({ layout }: Table): Check {
	const sums = new Map<string, Sums>();
	const tiers = new Set<string>();
	const totals: TotalAddend[] = [];
	return {
		batch: ({ rows }) => {
			for (const row of rows.addends) tiers.add(row.totalScope);
			addToScopes(sums, rows.addends);
			totals.push(...rows.totals.slice(0, MAX_TOTALS - totals.length));
			return [];
		},
		end: () => differingTotals(totals, sums, [...tiers], headersOf(layout))
	};
}

function* differingTotals(
	totals: TotalAddend[],
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
			yield createError('total/differs', place, { expected: Number(sum) });
		}
	}
}

const ANY_SCOPE = '*';

/** The narrowest first. A heading with figures sums the rows below it only. */
function scopesOf({ group, totalScope: tier }: TotalAddend, tiers: string[]): string[] {
	const inGroup = [...tiers, ANY_SCOPE].map((one) => `${group}/${one}`);
	return tier === 'heading'
		? inGroup
		: [...inGroup, ...[...tiers, ANY_SCOPE].map((one) => `${ANY_SCOPE}/${one}`)];
}

function addToScopes(sums: Map<string, Sums>, summands: TotalAddend[]): void {
	for (const row of summands)
		for (const group of [row.group, ANY_SCOPE])
			for (const tier of [row.totalScope, ANY_SCOPE]) {
				const scope = `${group}/${tier}`;
				if (!sums.has(scope) && sums.size >= MAX_TOTALS) continue;
				const sum: Sums = sums.get(scope) ?? new Map();
				sums.set(scope, sum);
				addRow(sum, row);
			}
}

function addRow(sums: Sums, { cells, isRagged }: TotalAddend): void {
	for (const [field, { value, fault }] of cells) {
		const sum = sums.get(field) ?? (sums.has(field) ? null : 0n);
		const isKnown = sum !== null && fault === null && !isRagged;
		sums.set(field, isKnown ? sum + BigInt(value ?? 0) : null);
	}
}

const differences = ({ cells }: TotalAddend, sums: Sums): Difference[] =>
	[...cells].flatMap(([field, { value }]) => {
		const sum = sums.get(field) ?? null;
		return value === null || sum === null || BigInt(value) === sum ? [] : { field, sum };
	});
