import type { UnitFaultCode } from '../../core/model/unit-amendment.ts';

/** A mistake in the catalogue or the unit list: where it is and what should stand there. */
export interface ReferenceFault {
	/** Path from the root of the installation: `data/catalogue/forms/tthc.json`. */
	file: string;
	/** JSON pointer inside the file, or `line 12, parent_code`; empty for the file as a whole. */
	place: string;
	expected: string;
	found?: string;
	/** The same for the page that takes changes of units, which has words for it. */
	of?: { code: UnitFaultCode; line: number | null; column: string | null; about: string };
}

/** The catalogue or the unit list cannot be used: nothing starts with it. One line a fault. */
export class BrokenReference extends Error {
	readonly faults: ReferenceFault[];

	constructor(faults: ReferenceFault[]) {
		super(faults.map(faultText).join('\n'));
		this.name = 'BrokenReference';
		this.faults = faults;
	}
}

/** Goes on only where there is no fault. */
export function assertNoFaults(faults: ReferenceFault[]): void {
	if (faults.length > 0) throw new BrokenReference(faults);
}

function faultText({ file, place, expected, found }: ReferenceFault): string {
	const where = place === '' ? file : `${file} at ${place}`;
	return `${where}: expected ${expected}${found === undefined ? '' : `, found ${found}`}`;
}
