import type { RankingAnswer, UnitAnswer } from '../../model/answer.ts';
import type { Explanation, TotalExplanation } from '../../model/explanation.ts';
import type { PeerGroup } from '../../model/peer-group.ts';
import type { Period } from '../../model/period.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { InForceStatement } from '../../model/report.ts';
import type { Sum } from '../../rank/together.ts';
import type { Store } from '../db/open.ts';
import type { Reported } from './reported.ts';
import type { Scored } from './scorecard.ts';

/** What was computed once, up to a number of things; the one not asked for longest goes first. */
export class Bounded<T> {
	readonly #kept = new Map<string, T>();
	readonly #limit: number;

	constructor(limit: number) {
		this.#limit = limit;
	}

	get(key: string, make: () => T): T {
		const kept = this.#kept.get(key);
		const value = kept === undefined ? make() : kept;
		this.#kept.delete(key);
		this.#kept.set(key, value);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest);
		return value;
	}

	drop(key: string): void {
		this.#kept.delete(key);
	}
}

/** Everything here follows from a cut of the event log and a question, so it never goes stale. */
export interface Memory {
	slices: Bounded<Reported>;
	periods: Bounded<Period[]>;
	statements: Bounded<InForceStatement[]>;
	rankings: Bounded<Ranking>;
	peers: Bounded<PeerGroup[]>;
	answers: Bounded<RankingAnswer>;
	units: Bounded<UnitAnswer>;
	sums: Bounded<Sum[]>;
	scores: Bounded<Scored>;
	explanations: Bounded<Promise<Explanation>>;
	totals: Bounded<TotalExplanation>;
}

export const newMemory = (): Memory => ({
	slices: new Bounded(64),
	periods: new Bounded(64),
	statements: new Bounded(8),
	rankings: new Bounded(1000),
	peers: new Bounded(1000),
	answers: new Bounded(500),
	units: new Bounded(300),
	sums: new Bounded(2000),
	scores: new Bounded(60),
	explanations: new Bounded(500),
	totals: new Bounded(200)
});

const kept = new WeakMap<Store, { newest: number; memory: Memory }>();

/**
 * The memory of what releases say, empty again after each new one: from then on every older release
 * names it. Never used for what is in force now, which changes without notice.
 */
export function memoryOf(store: Store, newest: number): Memory {
	const known = kept.get(store);
	if (known?.newest === newest) return known.memory;
	const memory = newMemory();
	kept.set(store, { newest, memory });
	return memory;
}
