import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { readCatalogue } from '../../../src/lib/server/reference/read-catalogue.ts';
import { readSchemas } from '../../../src/lib/server/reference/schema-validator.ts';
import { apiResources, openApiDocument } from '../../../src/lib/features/api-schema/document.ts';
import {
	type BodySchema,
	isSchema,
	type Response
} from '../../../src/lib/features/api-schema/json-schema.ts';
import type {
	DescribedOperation,
	Operation,
	PathItem
} from '../../../src/lib/features/api-schema/operation.ts';
import { PROBLEM_RESPONSES } from '../../../src/lib/features/api-schema/problems.ts';

export type Document = ReturnType<typeof openApiDocument>;

/** The document of this checkout, as JSON has it. */
export function documentAt(origin: string): Document {
	const { installation } = readCatalogue('.');
	const document = openApiDocument({ origin, installation, schemas: readSchemas('.') });
	return JSON.parse(JSON.stringify(document));
}

/** An operation with its address and method. */
export interface Asked {
	path: string;
	method: keyof PathItem;
	operation: Operation;
	/** The same with the schemas that parse its query and its answers. */
	described: DescribedOperation;
}

const described = new Map(
	apiResources(readSchemas('.'))
		.flatMap(({ paths }) => Object.values(paths))
		.flatMap(({ get, post }) => [get ?? [], post ?? []].flat())
		.map((found) => [found.operation.operationId, found] as const)
);

function describedOperation({ operationId }: Operation): DescribedOperation {
	const found = described.get(operationId);
	if (!found) throw new Error(`${operationId} is not described`);
	return found;
}

export const operationsOf = ({ paths }: Document): Asked[] =>
	Object.entries(paths).flatMap(([path, { get, post }]) => [
		...(get ? [askedOf(path, 'get', get)] : []),
		...(post ? [askedOf(path, 'post', post)] : [])
	]);

const askedOf = (path: string, method: Asked['method'], operation: Operation): Asked => ({
	path,
	method,
	operation,
	described: describedOperation(operation)
});

/**
 * The address with the examples of all parameters; `given` takes their place, null leaves one out,
 * and a name that is not documented is added.
 */
export function addressOf(
	{ path, operation: { parameters = [] } }: Asked,
	given: Record<string, string | null> = {}
): string {
	const names = parameters.map(({ name }) => name);
	const unknown = Object.entries(given).filter(([name]) => !names.includes(name));
	const query = new URLSearchParams(unknown.map(([name, value]) => [name, value ?? '']));
	let address = path;
	for (const { name, in: place, example } of parameters) {
		const value = given[name] === undefined ? example : given[name];
		if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value ?? ''));
		if (place === 'query' && value !== null) query.set(name, value);
	}
	return query.size > 0 ? `${address}?${query}` : address;
}

/** Documented response for a status, through a reference where there is one. */
export function responseOf(
	{ components }: Document,
	{ operation }: Asked,
	status: number
): Response {
	const response = operation.responses[status];
	if (!response) throw new Error(`${status} is not documented for ${operation.operationId}`);
	if (!('$ref' in response)) return response;
	const name = response.$ref.replace('#/components/responses/', '');
	const found = components.responses[name];
	if (!found) throw new Error(`there is no response ${name}`);
	return found;
}

/** The schema of a body, in our own words where it has such. */
function bodySchemaOf({ described: { operation } }: Asked, status: number, media: string) {
	const response = operation.responses[status];
	const named = response && '$ref' in response ? response.$ref.split('/').at(-1) : undefined;
	const found = named === undefined ? response : PROBLEM_RESPONSES[named];
	return found && 'content' in found ? found.content?.[media]?.schema : undefined;
}

/** Faults that valibot finds in a body. The catalogue is described by JSON Schemas alone. */
function parseFaults(schema: BodySchema | undefined, body: unknown): string[] {
	if (schema === undefined || !isSchema(schema)) return [];
	const { issues = [] } = v.safeParse(schema, body);
	return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/**
 * Holds a body against the schema of an answer and against the JSON Schema in the document; gives
 * what is wrong with it, which should be nothing.
 */
export type Check = (asked: Asked, status: number, type: string, body: unknown) => string[];

export function checkAgainst(document: Document): Check {
	const ajv = ajvFor(document);
	const compiled = new Map<string, ValidateFunction>();
	return (asked, status, type, body) => {
		const media = mediaOf(type);
		const schema = responseOf(document, asked, status).content?.[media]?.schema;
		const where = `${asked.operation.operationId} ${status} ${media}`;
		if (!schema) return [`${where} is not documented`];
		const validate = compiled.get(where) ?? ajv.compile(alone(schema));
		compiled.set(where, validate);
		const isValid = validate(body);
		const documented = (isValid ? [] : (validate.errors ?? [])).map(
			({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`
		);
		const parsed = parseFaults(bodySchemaOf(asked, status, media), body);
		return [...documented, ...parsed].map((fault) => `${where}: ${fault}`);
	};
}

/** `text/csv; charset=utf-8` is `text/csv`. */
export const mediaOf = (type: string): string => type.split(';', 1)[0]?.trim() ?? '';

/** Strictest validator: an unknown keyword or format is an error. */
export function ajvFor(document: Document): Ajv2020 {
	const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
	ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/u);
	ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u);
	ajv.addFormat('uuid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
	ajv.addFormat('uri', /^https?:\/\/\S+$/u);
	for (const [name, schema] of Object.entries(document.components.schemas))
		ajv.addSchema(alone(schema), name);
	return ajv;
}

/** A schema with its references as the names under which the checker knows the others. */
export const alone = (schema: object): object =>
	JSON.parse(JSON.stringify(schema), (key, part) =>
		key === '$ref' ? String(part).replace('#/components/schemas/', '') : part
	);
