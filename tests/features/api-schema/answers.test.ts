import { describe, expect, test } from 'vitest';
import { isSchema } from '../../../src/lib/features/api-schema/json-schema.ts';
import { checkAgainst, documentAt, operationsOf } from './documented.ts';

const document = documentAt('http://localhost:3000');
const operations = operationsOf(document);

/** Lists of the files of the catalogue: the JSON Schemas that check the files are their description. */
const CATALOGUE_LISTS = ['listIndicators', 'listForms', 'listScorecards'];
/** The document describes the others and is not described itself. */
const DOCUMENT = 'getOpenApi';

/** Bodies of JSON with the schemas that are theirs. */
const bodies = operations.flatMap(({ described }) =>
	Object.entries(described.operation.responses).flatMap(([status, response]) =>
		'$ref' in response
			? []
			: Object.entries(response.content ?? {})
					.filter(([media]) => media.endsWith('json'))
					.map(([, { schema }]) => ({ id: described.operation.operationId, status, schema }))
	)
);

describe('every answer in JSON is described by a schema that parses it', () => {
	test('but for the lists of the catalogue', () => {
		const others = bodies.filter(({ schema }) => !isSchema(schema)).map(({ id }) => id);
		expect(others.toSorted()).toEqual([...CATALOGUE_LISTS, DOCUMENT].toSorted());
		expect(bodies.length).toBeGreaterThan(40);
	});
});

test('a member that is not documented is a fault, as is one that is missing', () => {
	const asked = operations.find(({ path }) => path === '/api/v1/releases');
	if (!asked) throw new Error('the releases are not documented');
	const check = checkAgainst(document);
	const release = {
		number: 1,
		at: '2026-01-01T00:00:00.000Z',
		note: '',
		cut: 7,
		catalogue: 'a'.repeat(64),
		units: 'b'.repeat(64),
		head: null,
		supersededBy: null
	};
	const faultsOf = (body: unknown) => check(asked, 200, 'application/json', body);
	expect(faultsOf([release])).toEqual([]);
	expect(faultsOf([{ ...release, actor: 'lan' }]).join()).toMatch(
		/must NOT have additional properties.*0\.actor: Invalid key/u
	);
	expect(faultsOf([{ ...release, note: undefined }]).join()).toMatch(
		/required property 'note'.*0\.note: Invalid/u
	);
});
