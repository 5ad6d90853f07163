import { bilingual } from '../api/schema.ts';
import { UNIT_LIST_QUERY } from '../unit/unit-list-query-schema.ts';
import { unit, unitList } from '../unit/unit-list-schema.ts';
import { componentsOf, jsonSchemaRef, type JsonSchema } from './json-schema.ts';
import { jsonContent, publicGet, type Resource } from './operation.ts';

/** The JSON Schemas that validate the files of the catalogue, by name: `form`, `common`, … */
export type CatalogueSchemas = Readonly<Record<string, JsonSchema>>;

/** An object of the catalogue. */
export interface ObjectSchema extends JsonSchema {
	readonly properties: Record<string, JsonSchema>;
	readonly required: string[];
}

/** Schemas that answers use. The file `indicators` itself is no answer; the schema of one indicator is. */
const SERVED_SCHEMAS = ['common', 'indicators', 'form', 'scorecard'];

/** Files whose definitions keep their names; other names get the name of the file in front. */
const UNPREFIXED_SCHEMAS = ['common', 'indicators'];

const CATALOGUE_TAG = 'Danh mục / Catalogue';

const listOperation = (id: string, name: string, vi: string, en: string) =>
	publicGet({
		id,
		tag: CATALOGUE_TAG,
		summary: [vi, en],
		answer: jsonContent({
			type: 'array',
			items: jsonSchemaRef(name, 'Một mục', 'an item'),
			description: bilingual(vi, en)
		})
	});

/**
 * Indicators, forms and scorecards. The lists are the files of the catalogue, so their schemas are
 * those that validate these files at start-up: a field added there is documented here.
 */
export const catalogueResource = (schemas: CatalogueSchemas): Resource => ({
	tag: {
		name: CATALOGUE_TAG,
		description: bilingual(
			'Chỉ tiêu, công thức, biểu mẫu và bộ chỉ số.',
			'Indicators, their formulas, forms and scorecards.'
		)
	},
	paths: {
		'/api/v1/indicators': listOperation(
			'listIndicators',
			'Indicator',
			'Các chỉ tiêu',
			'The indicators'
		),
		'/api/v1/forms': listOperation('listForms', 'Form', 'Các biểu mẫu', 'The forms'),
		'/api/v1/scorecards': listOperation(
			'listScorecards',
			'Scorecard',
			'Các bộ chỉ số',
			'The scorecards'
		)
	},
	schemas: Object.assign({}, ...SERVED_SCHEMAS.map((file) => definedSchemas(schemas, file)))
});

/** The schema of a whole file, such as that of a campaign. */
export const catalogueSchema = (schemas: CatalogueSchemas, file: string): ObjectSchema =>
	rebaseReferences({ ...schemas[file], $defs: undefined }, file);

function definedSchemas(schemas: CatalogueSchemas, file: string): Record<string, JsonSchema> {
	const { $defs = {} } = rebaseReferences({ ...schemas[file] }, file);
	const shapes = Object.entries($defs).map(([name, shape]) => [nameOf(file, name), shape]);
	const whole = UNPREFIXED_SCHEMAS.includes(file)
		? []
		: [[capital(file), catalogueSchema(schemas, file)]];
	return Object.fromEntries([...whole, ...shapes]);
}

/** The schema of a file, with its references changed to those of the document. */
const rebaseReferences = (
	schema: JsonSchema,
	file: string
): ObjectSchema & { $defs?: Record<string, JsonSchema> } =>
	JSON.parse(JSON.stringify(schema), (key, part) =>
		key === '$ref' ? `#/components/schemas/${rebasedReference(file, String(part))}` : part
	);

/** `common.schema.json#/$defs/id` is `Id`, `#/$defs/field` within `form` is `FormField`. */
function rebasedReference(file: string, reference: string): string {
	const [target = '', name = ''] = reference.split('#/$defs/');
	return nameOf(target === '' ? file : target.replace('.schema.json', ''), name);
}

const nameOf = (file: string, name: string): string =>
	UNPREFIXED_SCHEMAS.includes(file) ? capital(name) : capital(file) + capital(name);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const UNIT_TAG = 'Đơn vị / Units';

export const unitResource: Resource = {
	tag: {
		name: UNIT_TAG,
		description: bilingual(
			'Tỉnh, huyện, xã hiện nay và trước đây.',
			'Provinces, districts and communes, present and former.'
		)
	},
	paths: {
		'/api/v1/units': publicGet({
			id: 'listUnits',
			tag: UNIT_TAG,
			summary: ['Các đơn vị', 'The units'],
			about: [
				'Đơn vị có hiệu lực vào một ngày, mặc định là hôm nay. Nếu chỉ có q, hệ thống tìm trong cả các đơn vị trước đây.',
				'Units in force on a day, by default today. With q alone, former units are searched too.'
			],
			query: UNIT_LIST_QUERY,
			answer: jsonContent(unitList),
			refused: { 400: ['unknown-level', 'unknown-date'], 404: ['unknown-unit'] }
		})
	},
	schemas: componentsOf(unit)
};
