import { describe, expect, it } from 'vitest';
import { alone, ajvFor, documentAt, operationsOf } from './documented.ts';

const document = documentAt('http://localhost:3000');
const operations = operationsOf(document);
const { schemas, responses, securitySchemes } = document.components;

/** Every part of the document that is an object, with the way to it. */
function partsOf(value: unknown, way = ''): { way: string; part: Record<string, unknown> }[] {
	if (Array.isArray(value)) return value.flatMap((item, at) => partsOf(item, `${way}/${at}`));
	if (typeof value !== 'object' || value === null) return [];
	const part = { ...value };
	return [
		{ way, part },
		...Object.entries(part).flatMap(([key, below]) => partsOf(below, `${way}/${key}`))
	];
}
const parts = partsOf(document);
const references = parts.flatMap(({ part: { $ref } }) => (typeof $ref === 'string' ? [$ref] : []));

describe('the document is OpenAPI 3.1', () => {
	it('says what it is, where it is served and under which licence', () => {
		expect(document.openapi).toMatch(/^3\.1\.\d$/u);
		expect(document.servers).toEqual([{ url: 'http://localhost:3000' }]);
		expect(document.info).toMatchObject({
			title: 'Thước Số',
			license: { name: expect.any(String) }
		});
	});

	it.each(operations.map((asked) => [asked.operation.operationId, asked] as const))(
		'%s has a name of its own, a tag that is explained, a summary and answers',
		(id, { path, operation }) => {
			expect(operations.filter(({ operation: other }) => other.operationId === id)).toHaveLength(1);
			expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(operation.tags));
			expect(operation.summary).toMatch(/\S \/ \S/u);
			expect(Object.keys(operation.responses)).toContain('200');
			for (const status of Object.keys(operation.responses)) expect(status).toMatch(/^[2-5]\d\d$/u);
			const needed = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
			const given = (operation.parameters ?? []).filter(({ in: place }) => place === 'path');
			expect(given.map(({ name }) => name).toSorted()).toEqual(needed.toSorted());
			expect(given.every(({ required }) => required)).toBe(true);
			for (const scheme of (operation.security ?? []).flatMap((one) => Object.keys(one)))
				expect(securitySchemes).toHaveProperty(scheme);
		}
	);

	it('every parameter says what it is in both languages, with an example of its own schema', () => {
		const ajv = ajvFor(document);
		for (const { parameters = [] } of operations.map(({ operation }) => operation))
			for (const { name, description, schema, example } of parameters) {
				expect([name, description]).toEqual([name, expect.stringMatching(/\S \/ \S/u)]);
				expect([name, ajv.validate(alone(schema), example)]).toEqual([name, true]);
			}
	});

	it('its texts use the words of the pages', () => {
		const replaced =
			/\bhand(?:s|ed|ing)? in\b|\bmade[- ]up\b|\bmend|\bstands?\b|khóa|trọng số|con số|tệp CSV cho máy/iu;
		const texts = parts.flatMap(({ way, part }) =>
			[part['summary'], part['description']].map((text) => [way, text])
		);
		expect(replaced.test('Khóa cho máy')).toBe(true);
		expect(texts.filter(([, text]) => replaced.test(String(text)))).toEqual([]);
	});

	it('every reference leads somewhere, and nothing is described that nobody refers to', () => {
		const known = [
			...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
			...Object.keys(responses).map((name) => `#/components/responses/${name}`)
		];
		expect(references.filter((reference) => !known.includes(reference))).toEqual([]);
		expect(known.filter((reference) => !references.includes(reference))).toEqual([]);
	});
});

describe('the schemas', () => {
	it.each(Object.entries(schemas))('%s is one that the strictest reader takes', (_, schema) => {
		expect(() => ajvFor(document).compile(alone(schema))).not.toThrow();
	});

	it('of bodies and answers are such, too', () => {
		const ajv = ajvFor(document);
		const bodies = parts.flatMap(({ way, part: { schema } }) =>
			way.includes('/content/') && typeof schema === 'object' && schema ? [schema] : []
		);
		expect(bodies.length).toBeGreaterThan(50);
		for (const schema of bodies) expect(() => ajv.compile(alone(schema))).not.toThrow();
	});

	it('of objects are closed: what is not documented is a mistake', () => {
		const open = parts.filter(
			({ way, part }) =>
				way.startsWith('/components/schemas') &&
				'properties' in part &&
				part['type'] !== undefined &&
				part['additionalProperties'] !== false
		);
		expect(open.map(({ way }) => way)).toEqual([]);
	});
});
