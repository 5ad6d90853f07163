import * as v from 'valibot';
import { isDay } from '../../core/model/day.ts';
import type { RawJson } from '../../ui/format/serialization.ts';

/**
 * Building blocks of the API schemas. A schema parses a query, types an answer and is part of the
 * OpenAPI document, so each resource is described once.
 */

/** An answer, a part of one, or a parameter. */
export type Schema = v.GenericSchema;

/**
 * A description: Vietnamese, then English. OpenAPI has one text for a description, so it contains
 * both languages; a message of a page is shown in one.
 */
export const bilingual = (vi: string, en: string): string => `${vi} / ${en}`;

const described = <S extends Schema>(schema: S, vi: string, en: string) =>
	v.pipe(schema, v.description<v.InferOutput<S>, string>(bilingual(vi, en)));

const describedType =
	<S extends Schema>(schema: S) =>
	(vi: string, en: string) =>
		described(schema, vi, en);

const wholeNumber = v.pipe(v.number(), v.integer());

/** A number of a list; the list has the description. */
export const plainNumber = v.number();

export const plainPosition = v.pipe(wholeNumber, v.minValue(1));

export const text = describedType(v.string());

export const number = describedType(v.number());

export const integer = describedType(wholeNumber);

/** A whole number from 0. */
export const count = describedType(v.pipe(wholeNumber, v.minValue(0)));

/** A place in a sequence, from 1. */
export const positiveInteger = describedType(plainPosition);

export const integerBetween = (low: number, high: number) =>
	describedType(v.pipe(wholeNumber, v.minValue(low), v.maxValue(high)));

const isExactInteger = (value: unknown): boolean =>
	typeof value === 'number'
		? Number.isInteger(value)
		: typeof value === 'object' && value !== null && 'rawJSON' in value;

/** A whole number with all its digits; a number that a double cannot hold is raw JSON. */
export const exactInteger = describedType(
	v.pipe(v.custom<number | RawJson>(isExactInteger), v.metadata({ type: 'integer' }))
);

export const flag = describedType(v.boolean());

/** YYYY-MM-DD */
export const day = describedType(
	v.pipe(v.string(), v.isoDate('unknown-date'), v.check(isDay, 'unknown-date'))
);

/** UTC */
export const moment = describedType(v.pipe(v.string(), v.isoTimestamp()));

export const uuid = describedType(v.pipe(v.string(), v.uuid()));

export const url = describedType(v.pipe(v.string(), v.url()));

export const sha256Text = describedType(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/** `refusal`: problem code for any other value. */
export const oneOf = <const T extends readonly string[]>(
	values: T,
	vi: string,
	en: string,
	refusal?: string
) => described(v.picklist(values, refusal), vi, en);

export const textOrNumber = describedType(v.union([v.string(), v.number()]));

export const list = <S extends Schema>(items: S, vi: string, en: string) =>
	described(v.array(items), vi, en);

/** Two of a kind, such as the ends of an interval. */
export const pair = <S extends Schema>(items: S, vi: string, en: string) =>
	described(v.pipe(v.array(items), v.length(2)), vi, en);

/**
 * An object with these members and no other: a test fails for a member of an answer that its schema
 * does not name.
 */
export const object = <A extends v.ObjectEntries>(
	vi: string,
	en: string,
	{ always }: { always: A }
) => described(v.strictObject(always), vi, en);

/** The same, with members that are left out if they have no value. */
export const objectWithOptional = <A extends v.ObjectEntries, S extends v.ObjectEntries>(
	vi: string,
	en: string,
	{ always, sometimes }: { always: A; sometimes: S }
) =>
	described(v.strictObject({ ...always, ...v.partial(v.strictObject(sometimes)).entries }), vi, en);

/** The schema or null. */
export const nullable = <S extends Schema>(schema: S) => v.nullable(schema);

/** A schema with its name in `components` of the document. */
export const component = <S extends Schema>(name: string, schema: S) =>
	v.pipe(schema, v.metadata<v.InferOutput<S>, { component: string }>({ component: name }));

/** The name of a schema in `components`. */
export function componentName(schema: Schema): string {
	const { component: name } = v.getMetadata(schema);
	if (typeof name !== 'string') throw new Error('a schema that is referred to has a name');
	return name;
}

/** A schema of `components` with the description of this use. */
export function schemaRef<S extends Schema>(schema: S, vi: string, en: string) {
	const metadata = { $ref: `#/components/schemas/${componentName(schema)}` };
	return described(v.pipe(schema, v.metadata<v.InferOutput<S>, typeof metadata>(metadata)), vi, en);
}

/** A parameter of the query, the path or a header, with a value that works on the demo data. */
export const withExample = <S extends Schema>(schema: S, example: string) =>
	v.pipe(schema, v.metadata<v.InferOutput<S>, { example: string }>({ example }));

/** One of several schemas. */
export const anyOf = (schemas: Schema[]): Schema => v.union(schemas);

/** A schema whose JSON Schema in the document is made elsewhere. */
export const documentedAs = (schema: Schema, json: Readonly<Record<string, unknown>>): Schema =>
	v.pipe(schema, v.metadata({ json }));
