import type { Provenance } from './result.ts';
import type { Field, Form } from './form.ts';
import type { Period } from './period.ts';
import type { Origin } from './report.ts';
import type { Unit } from './unit.ts';

/** A figure in force, as a unit reported it. */
export interface Observation {
	unit: Unit;
	period: Period;
	field: Field;
	/** Null: left blank, and therefore not reported. */
	count: number | null;
	/** Public id. */
	report: string;
	/** Line of the report's file from 1, header included. */
	line: number;
	origin: Origin;
}

/** The figures of a form in force in a release, of all periods that lie within one. */
export interface ObservationsResult extends Provenance {
	form: Form;
	period: Period;
	/** Observations by period, unit and the order of the form. */
	observations: Observation[];
}
