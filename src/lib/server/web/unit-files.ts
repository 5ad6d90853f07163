import type { AmendmentText } from '../../model/unit-amendment.ts';

/** The files of a change of units: as files, or as the texts that a checked form sends again. */
export async function unitFilesIn(data: FormData): Promise<AmendmentText> {
	return {
		units: await textOf(data.get('units')),
		changes: await textOf(data.get('changes')),
		attributes: await textOf(data.get('attributes'))
	};
}

/** A browser sends line breaks as two letters, whatever stood in the file. */
async function textOf(value: FormDataEntryValue | null): Promise<string> {
	const text = value instanceof File ? await value.text() : (value ?? '');
	return text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
}
