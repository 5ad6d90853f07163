import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/lib/features/api/query-schema.ts';
import { badQuestions, documentedCodes } from './bad-queries.ts';
import { addressOf, type Asked, documentAt, operationsOf } from './documented.ts';

const operations = operationsOf(documentAt('http://localhost:3000')).filter(({ path }) =>
	path.startsWith('/api/v1')
);

/** Codes that no schema gives: of the whole address, of values looked up in the data, of the body. */
const LOOKED_UP = [
	'text-too-long',
	'unknown-period',
	'unknown-release',
	'unknown-form',
	'unknown-unit',
	'no-file',
	'several-files',
	'broken-off'
];

const queryOf = (asked: Asked, given: Record<string, string | null> = {}): URLSearchParams =>
	new URL(addressOf(asked, given), 'http://localhost').searchParams;

const faultOf = (asked: Asked, query: URLSearchParams) =>
	readQuery(asked.described.query, query).fault;

const parametersOf = ({ operation: { parameters = [] } }: Asked) =>
	parameters.filter(({ in: place }) => place === 'query');

describe.each(operations.map((asked) => [asked.operation.operationId, asked] as const))(
	'the query of %s',
	(_, asked) => {
		const parameters = parametersOf(asked);
		const optional = parameters.filter(({ required }) => !required).map(({ name }) => name);
		const codes = documentedCodes(asked, 400);

		test('is documented parameter by parameter', () => {
			expect(parameters.map(({ name }) => name)).toEqual(
				Object.keys(asked.described.query.entries)
			);
		});

		test('is accepted as documented: all examples, each choice, without what is optional', () => {
			const choices = parameters.flatMap(({ name, schema, example }) =>
				[schema['enum'] ?? example].flat().map((value) => ({ [name]: String(value) }))
			);
			const left = optional.map((name) => ({ [name]: null }));
			const none = Object.fromEntries(optional.map((name) => [name, null]));
			for (const given of [{}, none, ...choices, ...left, { utm_source: 'x', _: '1' }])
				expect([given, faultOf(asked, queryOf(asked, given))]).toEqual([given, null]);
		});

		test('is refused as documented, with each code that a schema can give', () => {
			const given = codes.filter((code) => !LOOKED_UP.includes(code));
			expect(given).toContain('unknown-parameter');
			for (const code of given) {
				const bad = badQuestions(asked, 400, code);
				expect([code, bad.length > 0]).toEqual([code, true]);
				for (const { given: values } of bad)
					expect([values, faultOf(asked, queryOf(asked, values))]).toMatchObject([
						values,
						{ code }
					]);
			}
		});

		test('gives no code that is not documented', () => {
			const bad = parameters.flatMap(({ name, schema, required }) => [
				...(schema['enum'] === undefined ? [] : [{ [name]: '?' }]),
				...(schema['format'] === undefined ? [] : [{ [name]: '?' }]),
				...(required ? [{ [name]: null }] : [])
			]);
			for (const values of [...bad, { peroid: '1' }])
				expect(codes).toContain(faultOf(asked, queryOf(asked, values))?.code);
		});
	}
);
