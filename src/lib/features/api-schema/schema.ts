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
