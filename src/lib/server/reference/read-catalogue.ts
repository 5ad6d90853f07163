import { basename } from 'node:path';
import type { Campaign } from '../../model/campaign.ts';
import type {
	Catalogue,
	IndicatorGroup,
	Installation,
	Scorecard,
	Thresholds
} from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Form } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import { BrokenReference, type Fault } from './broken-reference.ts';
import { CALENDAR, CHECKS, FOLDER, INDICATORS, INSTALLATION } from './files.ts';
import { jsonFilesIn, readJson } from './read-text.ts';
import { schemasOf, type Shaper } from './schemas.ts';

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

/** The files of the catalogue below a root, and the mistakes met so far: one start names them all. */
interface Reading {
	root: string;
	shaped: Shaper;
	faults: Fault[];
}

/** The catalogue as its files have it, each of the shape that its schema asks for. */
export function readCatalogue(root: string): Catalogue {
	const reading: Reading = { root, shaped: schemasOf(root), faults: [] };
	const installation = readOne<Installation>(reading, INSTALLATION, 'installation');
	const measured = readOne<IndicatorsFile>(reading, INDICATORS, 'indicators');
	const calendar = readOne<CalendarFile>(reading, CALENDAR, 'calendar');
	const checks = readOne<ChecksFile>(reading, CHECKS, 'checks');
	const forms = readEach<Form>(reading, 'form');
	const scorecards = readEach<Scorecard>(reading, 'scorecard');
	const campaigns = readEach<Campaign>(reading, 'campaign');
	if (!installation || !measured || !calendar || !checks || reading.faults.length > 0)
		throw new BrokenReference(reading.faults);
	const { copyOfLast, jump, allPerfect } = checks;
	return {
		installation,
		...measured,
		forms,
		scorecards,
		...daysOf(calendar),
		campaigns,
		checks: { copyOfLast, jump, allPerfect }
	};
}

function daysOf({ years }: CalendarFile): Pick<Catalogue, 'holidays' | 'workingWeekends'> {
	return {
		holidays: years.flatMap(({ holidays }) => holidays.map(({ day }) => day)),
		workingWeekends: years.flatMap(({ workingWeekends }) => workingWeekends.map(({ day }) => day))
	};
}

function readEach<T extends { id: string }>(
	reading: Reading,
	schema: 'form' | 'scorecard' | 'campaign'
): T[] {
	return jsonFilesIn(reading.root, `${FOLDER}/${schema}s`).flatMap((file) => {
		const item = readOne<T>(reading, file, schema);
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

function readOne<T>(reading: Reading, file: string, schema: string): T | null {
	const shaped = reading.shaped<T>(file, readJson(reading.root, file), schema);
	if ('value' in shaped) return shaped.value;
	reading.faults.push(...shaped.faults);
	return null;
}
