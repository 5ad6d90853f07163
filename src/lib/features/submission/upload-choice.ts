import { readPeriod } from '../../core/ingest/period/read-period.ts';
import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import { periodName } from '../../ui/format/time-text.ts';

/** Form, period and unit that an upload is for; a blank one is left to the content of the file. */
export interface UploadChoice {
	form: string;
	period: string;
	unit: string;
}

/**
 * The choice that the address of the upload page carries, such as that of a due report on the desk. What
 * is unknown, or no unit that the sender reports for, is blank. The file is checked against the choice.
 */
export function uploadChoiceIn(
	parameters: URLSearchParams,
	catalogue: Catalogue,
	units: readonly string[]
): UploadChoice {
	const form = formOf(catalogue, parameters.get('form') ?? '');
	const period = form ? readPeriod(parameters.get('period') ?? '', form.calendar) : null;
	const code = parameters.get('unit') ?? '';
	return {
		form: form?.id ?? '',
		period: period === null ? '' : periodName(period, 'vi'),
		unit: units.find((unit) => unit.startsWith(`${code} `)) ?? ''
	};
}
