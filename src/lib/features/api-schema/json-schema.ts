import { toJsonSchema as convert, type ConversionConfig } from '@valibot/to-json-schema';
import { bilingual, componentName, type Schema } from '../api/schema.ts';

/** A JSON Schema (2020-12) in the document. */
export interface JsonSchema {
	readonly [keyword: string]: unknown;
}

/** Description of a body: one of our schemas, or a JSON Schema as in the document. */
export type BodySchema = Schema | JsonSchema;

/** A body by its media type. */
export type Content<S = JsonSchema> = Record<string, { schema: S; example?: string }>;

export interface Response<S = JsonSchema> {
	description: string;
	headers?: Record<string, { description: string; schema: JsonSchema }>;
	content?: Content<S>;
}

/** One of our schemas can parse; a JSON Schema cannot. */
export const isSchema = (schema: BodySchema): schema is Schema =>
	'kind' in schema && schema['kind'] === 'schema';

/** A response in the document. */
export function jsonResponse(response: Response<BodySchema>): Response {
	const { content, ...rest } = response;
	if (content === undefined) return rest;
	const bodies = Object.entries(content).map(([type, { schema, ...body }]) => [
		type,
		{ schema: isSchema(schema) ? jsonSchemaOf(schema) : schema, ...body }
	]);
	return { ...response, content: Object.fromEntries(bodies) };
}

/** A schema in the document; a schema with a name in `components` is a reference. */
export function jsonSchemaOf(schema: Schema): JsonSchema {
	return withoutMember(convert(schema, CONVERSION), '$schema');
}

/** Schemas by their names in `components`. */
export const componentsOf = (...schemas: Schema[]): Record<string, JsonSchema> =>
	Object.fromEntries(schemas.map((schema) => [componentName(schema), jsonSchemaOf(schema)]));

/** A schema of `components` that is a JSON Schema, such as those of the catalogue. */
export const jsonSchemaRef = (name: string, vi: string, en: string): JsonSchema => ({
	$ref: `#/components/schemas/${name}`,
	description: bilingual(vi, en)
});

const withoutMember = (schema: object, member: string): JsonSchema =>
	Object.fromEntries(Object.entries(schema).filter(([name]) => name !== member));

const isJsonSchema = (value: unknown): value is JsonSchema =>
	typeof value === 'object' && value !== null;

type Converted = ReturnType<NonNullable<ConversionConfig['overrideSchema']>>;
type JsonObject = NonNullable<Converted>;

const CONVERSION: ConversionConfig = {
	target: 'draft-2020-12',
	ignoreActions: ['check'],
	overrideSchema({ valibotSchema, jsonSchema }): Converted {
		if (valibotSchema.type === 'custom') return jsonSchema;
		if (valibotSchema.type === 'nullable') return withNull(jsonSchema);
		if (valibotSchema.type === 'union') return mergeTypes(jsonSchema);
		return undefined;
	},
	overrideAction({ valibotAction, jsonSchema }): Converted {
		if (valibotAction.type === 'metadata') {
			if ('json' in jsonSchema && isJsonSchema(jsonSchema.json)) return { ...jsonSchema.json };
			const { $ref } = jsonSchema;
			return $ref === undefined ? withoutMember(jsonSchema, 'component') : { $ref };
		}
		return undefined;
	}
};

/** `anyOf` a schema and null in its shortest form, with the description outside. */
function withNull({ anyOf: [wrapped] = [] }: JsonObject): JsonObject {
	if (typeof wrapped !== 'object') throw new Error('nullable wraps a schema');
	const { description, ...schema } = wrapped;
	const said = description === undefined ? {} : { description };
	if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }], ...said };
	const choice = schema.enum ? { enum: [...schema.enum, null] } : {};
	return { ...schema, type: [schema.type, 'null'], ...choice, ...said };
}

/** A choice between plain types is one schema with several types. */
function mergeTypes(schema: JsonObject): JsonObject {
	const types = (schema.anyOf ?? []).flatMap((option) =>
		typeof option === 'object' &&
		typeof option.type === 'string' &&
		Object.keys(option).length === 1
			? [option.type]
			: []
	);
	return types.length === schema.anyOf?.length ? { type: types } : schema;
}
