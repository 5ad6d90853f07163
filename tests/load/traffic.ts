import { setTimeout } from 'node:timers/promises';
import { Browser, type Answer, type Attempt } from '../attacks/attacker.ts';
import type { Installation } from '../attacks/installation.ts';
import { randomSource, type RandomSource } from '../../data/samples/make/random.ts';

/** Groups of requests that are counted apart. */
export type Kind = 'reader' | 'receipt' | 'program' | 'page' | 'sign-in' | 'review' | 'hostile';

/** A report for which the server gave a receipt. */
export interface GivenReceipt {
	id: string;
	sha256: string;
}

/** Requests that clients sent to an installation so far, and the answers. */
export interface Traffic {
	at: Installation;
	/** Time at which clients stop, in milliseconds since 1970. */
	until: number;
	random: RandomSource;
	/** Answers by kind and status; 0: the connection ended without an answer. */
	counts: Map<Kind, Map<number, number>>;
	/** Answers that no request may get, with the request. */
	faults: string[];
	receipts: GivenReceipt[];
}

export const createTraffic = (at: Installation, seconds: number): Traffic => ({
	at,
	until: Date.now() + seconds * 1000,
	random: randomSource('load'),
	counts: new Map(),
	faults: [],
	receipts: []
});

/** Does a kind of request read files in workers? Then 503 is an answer where all of them are busy. */
const MAY_BE_BUSY: readonly Kind[] = ['program', 'page', 'hostile'];

/** A client with an address of its own, whose answers are counted. */
export class LoadClient extends Browser {
	readonly #traffic: Traffic;
	readonly #kind: Kind;
	/** The proxy of the installation would set this address. */
	address: string;

	constructor(traffic: Traffic, kind: Kind, address: string) {
		super(traffic.at);
		this.#traffic = traffic;
		this.#kind = kind;
		this.address = address;
	}

	override async send(attempt: Attempt): Promise<Answer> {
		const headers = { 'x-forwarded-for': this.address, ...attempt.headers };
		try {
			const answer = await super.send({ ...attempt, headers });
			this.#count(answer.status, attempt);
			return answer;
		} catch (error) {
			this.#count(0, attempt, String(error));
			return { status: 0, headers: {}, text: '', location: '', cookies: [] };
		}
	}

	#count(status: number, { method = 'GET', path }: Attempt, why = ''): void {
		const { counts, faults } = this.#traffic;
		const own = counts.get(this.#kind) ?? new Map<number, number>();
		counts.set(this.#kind, own.set(status, (own.get(status) ?? 0) + 1));
		// the server may end a connection on which a body comes that it refused
		const isCut = status === 0 && this.#kind === 'hostile';
		const isBusy = status === 503 && MAY_BE_BUSY.includes(this.#kind);
		if ((status === 0 || status >= 500) && !isCut && !isBusy)
			faults.push(`${this.#kind} ${method} ${path}: ${status} ${why}`.trimEnd());
	}
}

/** Repeats an act until the end of the traffic, with a pause of `seconds` on average. */
export async function repeat(
	{ until, random }: Traffic,
	seconds: number,
	act: (round: number) => Promise<unknown>
): Promise<void> {
	for (let round = 0; round === 0 || Date.now() < until; round += 1) {
		await act(round);
		const wait = random.within(0.5, 1.5) * seconds * 1000;
		await setTimeout(Math.max(0, Math.min(wait, until - Date.now())));
	}
}
