import {
	isNotice,
	type Finding,
	type FindingCode,
	type FindingPlace
} from '../../core/model/verification.ts';
import { createFinding, readErrorText } from './finding.server.ts';

/** Longest list of findings, and of notices; all findings are counted. */
const MAX_LISTED_FINDINGS = 1000;

/** Reference of an event to another record. */
const EVENT_BASED_CODES: FindingCode[] = [
	'report/altered',
	'release/altered',
	'reply/altered',
	'draft/altered',
	'key/altered',
	'account/duty',
	'account/state'
];

/** Gathers what checks find, and makes a finding of what they cannot read. */
export class FindingCollector {
	readonly findings: Finding[] = [];
	readonly notices: Finding[] = [];
	found = 0;
	#isDamaged = false;
	readonly #wrongEvents = new Set<number>();

	/** An event that was itself changed proves nothing against what it speaks of. */
	#isUnfounded({ code, place: { event } }: Finding): boolean {
		return EVENT_BASED_CODES.includes(code) && event !== undefined && this.#wrongEvents.has(event);
	}

	add(findings: Iterable<Finding>): void {
		for (const one of findings) {
			if (this.#isUnfounded(one)) continue;
			if (isNotice(one)) {
				if (this.notices.length < MAX_LISTED_FINDINGS) this.notices.push(one);
				continue;
			}
			if (one.code === 'event/hash') this.#wrongEvents.add(one.place.event ?? 0);
			this.found += 1;
			this.#isDamaged ||= one.code.startsWith('database/');
			if (this.findings.length < MAX_LISTED_FINDINGS) this.findings.push(one);
		}
	}

	/** Findings of a check; a check that breaks off adds a finding at its place, if the place is known. */
	take(check: () => Iterable<Finding>, where: FindingPlace | (() => FindingPlace)): void {
		try {
			this.add(check());
		} catch (error) {
			const place = typeof where === 'function' ? where() : where;
			this.add([this.#brokenOff(error, place)]);
		}
	}

	/** The value, or null where it cannot be read. */
	async read<T>(act: () => T | Promise<T>, where: FindingPlace): Promise<T | null> {
		try {
			return await act();
		} catch (error) {
			this.add([this.#brokenOff(error, where)]);
			return null;
		}
	}

	#brokenOff(error: unknown, where: FindingPlace): Finding {
		const says = readErrorText(error, this.#isDamaged);
		if (says === null) throw error;
		return createFinding('database/unreadable', where, { stored: says });
	}
}

/** Called after each report that was read again. */
export type VerifyProgress = (done: number, all: number, report: string) => void;
