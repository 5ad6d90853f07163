import { POOLED_MONTHS } from '../../core/figures/pooled-figures.ts';
import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import { csvText, EXCEL_CSV, PLAIN_CSV } from '../../ui/format/serialization.ts';

const UNIT = ['unit_code', 'unit_name', 'unit_valid_from'];

const FIGURE = ['value', 'numerator', 'denominator', 'interval_low', 'interval_high'];

const PERIOD = ['period_id', 'period_start', 'period_end'];

const PROVENANCE = ['sample', 'sample_notice', 'licence_id', 'licence_url'];

const RELEASE = ['release_number', 'release_at'];

const RANKING = [
	...['rank', 'tied', ...UNIT, ...FIGURE],
	...['rank_range_best', 'rank_range_worst', 'against', 'previous_rank', 'previous_value', 'moved'],
	...['reason', 'missing', 'report'],
	...PEER_DIMENSIONS.flatMap((name) => [`peers_${name}`, `peers_${name}_rank`, `peers_${name}_of`]),
	...POOLED_MONTHS.flatMap((months) => [
		`pooled_${months}_numerator`,
		`pooled_${months}_denominator`
	]),
	...['source', 'indicator', 'level', 'parent', ...PERIOD, 'geography', ...RELEASE, ...PROVENANCE]
];

const SERIES = [
	...[...PERIOD, ...FIGURE, 'reason', 'inherited', 'breaks'],
	...[...UNIT, 'indicator', 'geography', ...RELEASE, ...PROVENANCE],
	...['target_year', 'target_value', 'target_met', 'target_gap']
];

const OBSERVATIONS = [
	...[...UNIT, 'form', ...PERIOD, 'field', 'label', 'value', 'report', 'line'],
	...[...RELEASE, 'sample', 'sample_notice', 'source', 'licence_id', 'licence_url']
];

/** The first lines of the files, for who reads columns by name; a test holds the files against them. */
export const RANKING_HEADER = csvText([RANKING], PLAIN_CSV);

export const RANKING_HEADER_EXCEL = csvText([RANKING], EXCEL_CSV);

export const SERIES_HEADER = csvText([SERIES], PLAIN_CSV);

export const OBSERVATIONS_HEADER = csvText([OBSERVATIONS], PLAIN_CSV);

/** A JSON Schema (2020-12) as it stands in the document. */
export interface Schema {
	readonly [keyword: string]: unknown;
}

/**
 * What something is: Vietnamese first, English behind it. A description of OpenAPI is one text, so
 * both languages stand in it; these are no messages of a page, of which a reader sees one.
 */
export const bilingual = (vi: string, en: string): string => `${vi} / ${en}`;

const describedType =
	(type: Schema) =>
	(vi: string, en: string): Schema => ({ ...type, description: bilingual(vi, en) });

export const text = describedType({ type: 'string' });

export const number = describedType({ type: 'number' });

export const integer = describedType({ type: 'integer' });

/** A whole number from 0. */
export const count = describedType({ type: 'integer', minimum: 0 });

/** A place in a sequence, from 1. */
export const positiveInteger = describedType({ type: 'integer', minimum: 1 });

export const flag = describedType({ type: 'boolean' });

/** YYYY-MM-DD */
export const day = describedType({ type: 'string', format: 'date' });

/** UTC */
export const moment = describedType({ type: 'string', format: 'date-time' });

export const uuid = describedType({ type: 'string', format: 'uuid' });

export const sha256Text = describedType({ type: 'string', pattern: '^[0-9a-f]{64}$' });

export const oneOf = (values: readonly string[], vi: string, en: string): Schema => ({
	type: 'string',
	enum: values,
	description: bilingual(vi, en)
});

export const list = (items: Schema, vi: string, en: string): Schema => ({
	type: 'array',
	items,
	description: bilingual(vi, en)
});

/** Two of a kind, such as the ends of an interval. */
export const pair = (items: Schema, vi: string, en: string): Schema => ({
	...list(items, vi, en),
	minItems: 2,
	maxItems: 2
});

/** Members that must be there, and members that stand only where there is something to say. */
interface ObjectMembers {
	always: Record<string, Schema>;
	sometimes?: Record<string, Schema>;
}

/**
 * An object with these members and no other. So it is with every object of the document: what an
 * answer holds and the document does not name makes the test of the answers fail.
 */
export const object = (
	vi: string,
	en: string,
	{ always, sometimes = {} }: ObjectMembers
): Schema => ({
	type: 'object',
	description: bilingual(vi, en),
	required: Object.keys(always),
	additionalProperties: false,
	properties: { ...always, ...sometimes }
});

/** A schema of `components`, with what it is here. */
export const schemaRef = (name: string, vi: string, en: string): Schema => ({
	$ref: `#/components/schemas/${name}`,
	description: bilingual(vi, en)
});

/** The same, or null where there is none. */
export function nullable({ description, ...schema }: Schema): Schema {
	const { type, enum: values } = schema;
	if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }], description };
	const choice = Array.isArray(values) ? { enum: [...values, null] } : {};
	return { ...schema, type: [type, 'null'], ...choice, description };
}

/** A body by its media type. */
export type Content = Record<string, { schema: Schema; example?: string }>;

export interface Response {
	description: string;
	headers?: Record<string, { description: string; schema: Schema }>;
	content?: Content;
}
