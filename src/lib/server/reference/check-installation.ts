import { indicatorOf, type Catalogue } from '../../core/model/catalogue.ts';
import { isDay, weekday, type Day } from '../../core/model/day.ts';
import type { UnitList } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { CALENDAR_FILE, INSTALLATION_FILE } from './file-paths.ts';
import { repeated } from './repeated-indexes.ts';

/** Checks that the province of the installation and all indicators that it names exist. */
export function checkInstallation(catalogue: Catalogue, units: UnitList): ReferenceFault[] {
	const { province, headlines, sizedBy = '', definitionPairs } = catalogue.installation;
	const isProvince = units.byCode.get(province)?.some(({ level }) => level === 'province');
	const file = INSTALLATION_FILE;
	return [
		...(isProvince
			? []
			: [{ file, place: '/province', expected: 'the code of a province', found: province }]),
		...unknownIndicators(catalogue, headlines, '/headlines'),
		...definitionPairs.flatMap(({ indicators }, at) =>
			unknownIndicators(catalogue, indicators, `/definitionPairs/${at}/indicators`)
		),
		...(indicatorOf(catalogue, sizedBy)?.numerator
			? []
			: [{ file, place: '/sizedBy', expected: 'an indicator with a formula', found: sizedBy }])
	];
}

const unknownIndicators = (catalogue: Catalogue, ids: string[], place: string): ReferenceFault[] =>
	ids
		.filter((id) => !indicatorOf(catalogue, id))
		.map((id) => ({ file: INSTALLATION_FILE, place, expected: 'ids of indicators', found: id }));

/** Checks that holidays are real days and that only weekends are working days in exchange. */
export function checkCalendar({ holidays, workingWeekends }: Catalogue): ReferenceFault[] {
	const days = [...holidays, ...workingWeekends];
	const twice = [...repeated(days)].map((at) => String(days[at]));
	const weekdays = workingWeekends.filter((day) => isDay(day) && !isWeekend(day));
	return [
		...days.filter((day) => !isDay(day)).map((day) => fault('days that exist', day)),
		...twice.map((day) => fault('days that stand once', day)),
		...weekdays.map((day) => fault('workingWeekends on Saturdays and Sundays', day))
	];
}

const fault = (expected: string, found: Day): ReferenceFault => ({
	file: CALENDAR_FILE,
	place: '/years',
	expected,
	found
});

const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6;
