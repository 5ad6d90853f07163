import { basename } from 'node:path';
import type { Campaign } from '../../core/model/campaign.ts';
import type {
	Catalogue,
	HeaderWords,
	IndicatorGroup,
	Installation,
	Scorecard,
	Thresholds
} from '../../core/model/catalogue.ts';
import type { Day } from '../../core/model/day.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { BrokenReference, type ReferenceFault } from './broken-reference.ts';
import {
	CALENDAR_FILE,
	CHECKS_FILE,
	CATALOGUE_FOLDER,
	HEADERS_FILE,
	INDICATORS_FILE,
	INSTALLATION_FILE
} from './file-paths.ts';
import { jsonFilesIn, readJson } from './read-text.ts';
import { createSchemaValidator, type SchemaValidator } from './schema-validator.ts';

interface IndicatorsFile {
	groups: IndicatorGroup[];
	indicators: Indicator[];
}

interface CalendarFile {
	years: { holidays: { day: Day }[]; workingWeekends: { day: Day }[] }[];
}

interface ChecksFile extends Thresholds {
	note: string;
}

interface HeadersFile extends HeaderWords {
	note: string;
}

/** The files of the catalogue below a root, and the mistakes met so far: one start names them all. */
interface CatalogueReader {
	root: string;
	shaped: SchemaValidator;
	faults: ReferenceFault[];
}

/** The catalogue as its files have it, each of the shape that its schema asks for. */
export function readCatalogue(root: string): Catalogue {
	const reading: CatalogueReader = { root, shaped: createSchemaValidator(root), faults: [] };
	const installation = readValidFile<Installation>(reading, INSTALLATION_FILE, 'installation');
	const measured = readValidFile<IndicatorsFile>(reading, INDICATORS_FILE, 'indicators');
	const calendar = readValidFile<CalendarFile>(reading, CALENDAR_FILE, 'calendar');
	const checks = readValidFile<ChecksFile>(reading, CHECKS_FILE, 'checks');
	const headers = readValidFile<HeadersFile>(reading, HEADERS_FILE, 'headers');
	const forms = readFolder<Form>(reading, 'form');
	const scorecards = readFolder<Scorecard>(reading, 'scorecard');
	const campaigns = readFolder<Campaign>(reading, 'campaign');
	if (!installation || !measured || !calendar || !checks || !headers || reading.faults.length > 0)
		throw new BrokenReference(reading.faults);
	const { banners, measures } = headers;
	const { copyOfLast, jump, allPerfect } = checks;
	return {
		installation,
		...measured,
		forms,
		scorecards,
		...daysOf(calendar),
		campaigns,
		checks: { copyOfLast, jump, allPerfect },
		headers: { banners, measures }
	};
}

function daysOf({ years }: CalendarFile): Pick<Catalogue, 'holidays' | 'workingWeekends'> {
	return {
		holidays: years.flatMap(({ holidays }) => holidays.map(({ day }) => day)),
		workingWeekends: years.flatMap(({ workingWeekends }) => workingWeekends.map(({ day }) => day))
	};
}

function readFolder<T extends { id: string }>(
	reading: CatalogueReader,
	schema: 'form' | 'scorecard' | 'campaign'
): T[] {
	return jsonFilesIn(reading.root, `${CATALOGUE_FOLDER}/${schema}s`).flatMap((file) => {
		const item = readValidFile<T>(reading, file, schema);
		if (!item) return [];
		const name = basename(file, '.json');
		if (item.id !== name)
			reading.faults.push({
				file,
				place: '/id',
				expected: `the name of the file, ${name}`,
				found: item.id
			});
		return [item];
	});
}

function readValidFile<T>(reading: CatalogueReader, file: string, schema: string): T | null {
	const shaped = reading.shaped<T>(file, readJson(reading.root, file), schema);
	if ('value' in shaped) return shaped.value;
	reading.faults.push(...shaped.faults);
	return null;
}
