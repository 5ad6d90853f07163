import { jsonContent, publicGet, type Resource } from './operation.ts';
import { list, schemaRef, bilingual, type Schema } from './schema.ts';

/** The JSON Schemas that the files of the catalogue are held against, by name: `form`, `common`, … */
export type CatalogueSchemas = Readonly<Record<string, Schema>>;

/** An object of the catalogue. */
export interface ObjectSchema extends Schema {
	readonly properties: Record<string, Schema>;
	readonly required: string[];
}

/** Of `indicators` only what one indicator is: the file around it is not given out. */
const SERVED_SCHEMAS = ['common', 'indicators', 'form', 'scorecard'];
/** Files whose shapes bear their own names; those of the others stand behind the name of the file. */
const UNPREFIXED_SCHEMAS = ['common', 'indicators'];

const CATALOGUE_TAG = 'Danh mục / Catalogue';

const listOperation = (id: string, name: string, vi: string, en: string) =>
	publicGet({
		id,
		tag: CATALOGUE_TAG,
		summary: [vi, en],
		answer: jsonContent(list(schemaRef(name, 'Một mục', 'one of them'), vi, en))
	});

/**
 * What is measured. The lists are the files of the catalogue, so their schemas are those that the
 * start holds these files against: a field added there is documented with it.
 */
export const catalogueResource = (schemas: CatalogueSchemas): Resource => ({
	tag: {
		name: CATALOGUE_TAG,
		description: bilingual('Đo gì, bằng công thức nào.', 'What is measured, and by which formula.')
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
			'The scorecards: indicators turned into points'
		)
	},
	schemas: Object.assign({}, ...SERVED_SCHEMAS.map((file) => definedSchemas(schemas, file)))
});

/** The shape of a file as a whole, such as that of a campaign. */
export const catalogueSchema = (schemas: CatalogueSchemas, file: string): ObjectSchema =>
	rebaseReferences({ ...schemas[file], $defs: undefined }, file);

function definedSchemas(schemas: CatalogueSchemas, file: string): Record<string, Schema> {
	const { $defs = {} } = rebaseReferences({ ...schemas[file] }, file);
	const shapes = Object.entries($defs).map(([name, shape]) => [nameOf(file, name), shape]);
	const whole = UNPREFIXED_SCHEMAS.includes(file)
		? []
		: [[capital(file), catalogueSchema(schemas, file)]];
	return Object.fromEntries([...whole, ...shapes]);
}

/** The schema of a file, its references as they stand in the document. */
const rebaseReferences = (
	schema: Schema,
	file: string
): ObjectSchema & { $defs?: Record<string, Schema> } =>
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
