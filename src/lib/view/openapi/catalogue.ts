import { json, openGet, type Resource } from './operation.ts';
import { list, named, said, type Schema } from './schema.ts';

/** The JSON Schemas that the files of the catalogue are held against, by name: `form`, `common`, … */
export type CatalogueSchemas = Readonly<Record<string, Schema>>;

/** An object of the catalogue. */
export interface Shape extends Schema {
	readonly properties: Record<string, Schema>;
	readonly required: string[];
}

/** Of `indicators` only what one indicator is: the file around it is not given out. */
const SERVED = ['common', 'indicators', 'form', 'scorecard'];
/** Files whose shapes bear their own names; those of the others stand behind the name of the file. */
const PLAIN = ['common', 'indicators'];

const TAG = 'Danh mục / Catalogue';

const lists = (id: string, name: string, vi: string, en: string) =>
	openGet({
		id,
		tag: TAG,
		summary: [vi, en],
		answer: json(list(named(name, 'Một mục', 'one of them'), vi, en))
	});

/**
 * What is measured. The lists are the files of the catalogue, so their schemas are those that the
 * start holds these files against: a field added there is documented with it.
 */
export const catalogue = (schemas: CatalogueSchemas): Resource => ({
	tag: {
		name: TAG,
		description: said('Đo gì, bằng công thức nào.', 'What is measured, and by which formula.')
	},
	paths: {
		'/api/v1/indicators': lists('listIndicators', 'Indicator', 'Các chỉ tiêu', 'The indicators'),
		'/api/v1/forms': lists('listForms', 'Form', 'Các biểu mẫu', 'The forms'),
		'/api/v1/scorecards': lists(
			'listScorecards',
			'Scorecard',
			'Các bộ chỉ số',
			'The scorecards: indicators turned into points'
		)
	},
	schemas: Object.assign({}, ...SERVED.map((file) => shapesIn(schemas, file)))
});

/** The shape of a file as a whole, such as that of a campaign. */
export const shapeOf = (schemas: CatalogueSchemas, file: string): Shape =>
	moved({ ...schemas[file], $defs: undefined }, file);

function shapesIn(schemas: CatalogueSchemas, file: string): Record<string, Schema> {
	const { $defs = {} } = moved({ ...schemas[file] }, file);
	const shapes = Object.entries($defs).map(([name, shape]) => [nameOf(file, name), shape]);
	const whole = PLAIN.includes(file) ? [] : [[capital(file), shapeOf(schemas, file)]];
	return Object.fromEntries([...whole, ...shapes]);
}

/** The schema of a file, its references as they stand in the document. */
const moved = (schema: Schema, file: string): Shape & { $defs?: Record<string, Schema> } =>
	JSON.parse(JSON.stringify(schema), (key, part) =>
		key === '$ref' ? `#/components/schemas/${pointedAt(file, String(part))}` : part
	);

/** `common.schema.json#/$defs/id` is `Id`, `#/$defs/field` within `form` is `FormField`. */
function pointedAt(file: string, reference: string): string {
	const [target = '', name = ''] = reference.split('#/$defs/');
	return nameOf(target === '' ? file : target.replace('.schema.json', ''), name);
}

const nameOf = (file: string, name: string): string =>
	PLAIN.includes(file) ? capital(name) : capital(file) + capital(name);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
