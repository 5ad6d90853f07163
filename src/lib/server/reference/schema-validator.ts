import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { basename } from 'node:path';
import { cutText } from '../../core/model/typed-text.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { isRecord } from './canonical-json.ts';
import { jsonFilesIn, readJson, unreadableFileError } from './read-text.ts';

const SCHEMA_FOLDER = 'data/catalogue/schema';
const SCHEMA_SUFFIX = '.schema.json';

/** Content of a file in the shape of its schema, or the faults in it. */
type ValidationResult<T> = { value: T } | { faults: ReferenceFault[] };

/** Holds what a file says against the schema of this name: `form`, `indicators`, … */
export type SchemaValidator = <T>(
	file: string,
	content: unknown,
	schema: string
) => ValidationResult<T>;

/** Cache of compiled schemas by their text: compiling takes longer than validating all files. */
const compiled = new Map<string, Ajv2020>();

/** The JSON Schemas of the catalogue, ready to hold files against. */
export function createSchemaValidator(root: string): SchemaValidator {
	const ajv = ajvOf(readSchemas(root));
	return <T>(file: string, content: unknown, schema: string): ValidationResult<T> => {
		const key = schema + SCHEMA_SUFFIX;
		if (!ajv.getSchema(key))
			throw unreadableFileError(`${SCHEMA_FOLDER}/${key}`, 'the schema of a file', 'nothing');
		if (ajv.validate<T>(key, content)) return { value: content };
		return { faults: (ajv.errors ?? []).map((error) => faultOf(file, error)) };
	};
}

function ajvOf(schemas: ReturnType<typeof readSchemas>): Ajv2020 {
	const text = JSON.stringify(schemas);
	const known = compiled.get(text);
	if (known) return known;
	const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
	for (const [name, schema] of Object.entries(schemas)) addSchema(ajv, name, schema);
	compiled.set(text, ajv);
	return ajv;
}

/** The same as they stand in their files, by name, for who documents what they describe. */
export const readSchemas = (root: string): Record<string, Record<string, unknown>> =>
	Object.fromEntries(
		jsonFilesIn(root, SCHEMA_FOLDER).map((file) => {
			const schema = readJson(root, file);
			if (!isRecord(schema)) throw unreadableFileError(file, 'a JSON Schema', typeof schema);
			return [basename(file, SCHEMA_SUFFIX), schema];
		})
	);

function addSchema(ajv: Ajv2020, name: string, schema: Record<string, unknown>): void {
	try {
		ajv.addSchema(schema, name + SCHEMA_SUFFIX);
	} catch (error) {
		throw unreadableFileError(`${SCHEMA_FOLDER}/${name}${SCHEMA_SUFFIX}`, 'a JSON Schema', error);
	}
}

/** An error of the schema checker in words of what was expected. */
function faultOf(file: string, error: ErrorObject): ReferenceFault {
	const place = error.instancePath === '' ? '/' : error.instancePath;
	const fault = { file, place, expected: expectedText(error) };
	// what is missing or too much is named in the expectation: the whole object would say nothing more
	const named = ['required', 'additionalProperties', 'propertyNames'].includes(error.keyword);
	return named ? fault : { ...fault, found: shortenValue(error.data) };
}

function expectedText({ keyword, params, message }: ErrorObject): string {
	switch (keyword) {
		case 'required':
			return `the property "${params.missingProperty}"`;
		case 'additionalProperties':
			return `no property "${params.additionalProperty}"`;
		case 'propertyNames':
			return `no property "${params.propertyName}"`;
		case 'enum':
			return `one of ${params.allowedValues.join(', ')}`;
		case 'type':
			return [params.type].flat().join(' or ');
		case 'pattern':
			return `a text of the pattern ${params.pattern}`;
		default:
			return message?.replace(/^must /, 'it to ') ?? keyword;
	}
}

function shortenValue(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length > 60 ? `${cutText(text, 60)}…` : text;
}
