import type { AmendmentText } from '../../core/model/unit-amendment.ts';

/** The files of a change of units: as files, or as the texts that a checked form sends again. */
export async function parseUnitChangeForm(data: FormData): Promise<AmendmentText> {
	return {
		units: await readUnitFile(data.get('units')),
		changes: await readUnitFile(data.get('changes')),
		attributes: await readUnitFile(data.get('attributes'))
	};
}

/** A browser sends line breaks as two letters, whatever stood in the file. */
async function readUnitFile(value: FormDataEntryValue | null): Promise<string> {
	const text = value instanceof File ? await value.text() : (value ?? '');
	return text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
}
