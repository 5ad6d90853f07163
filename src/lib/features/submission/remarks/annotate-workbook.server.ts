import { ZipDeflate, Zip, type ZipInputFile } from 'fflate';
import { createUnpacker } from '../../../core/ingest/source/unpack-part.ts';
import { damaged } from '../../../core/ingest/source/workbook-limits.ts';
import { findParts, openPackage } from '../../../core/ingest/source/workbook-parts.ts';
import { partKey, zipDirectory, type ZipPart } from '../../../core/ingest/source/zip-directory.ts';
import { annotateSheet } from './annotate-sheet.ts';
import { annotateStyles } from './annotate-styles.ts';
import type { FileRemarks } from './file-remarks.ts';
import { extendPrintArea } from './print-area.ts';

/** The archive has a date of its own nowhere, so that its bytes depend on nothing but the file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * The same workbook with remarks in a sheet. The parts of the sheet and of the styles are edited, and the
 * main part where the sheet has a print area; every other part is copied as it is packed.
 *
 * @param sheet name of the sheet that the remarks are about
 * Throws `UnreadableWorkbook` for bytes that `openWorkbook` does not open.
 */
export async function annotateWorkbook(
	bytes: Uint8Array,
	sheet: string,
	remarks: FileRemarks
): Promise<Uint8Array<ArrayBuffer>> {
	const parts = zipDirectory(bytes);
	const text = partReader(parts);
	const { sheets, styles, main } = await findParts(openPackage(bytes));
	const number = sheets.findIndex(({ name }) => name === sheet);
	const path = sheets[number]?.link?.path;
	if (path === undefined) throw damaged(`no part for ${sheet}`);
	const formats = styles === null ? null : annotateStyles(await text(styles));
	const edited = new Map([[partKey(path), annotateSheet(await text(path), remarks, formats)]]);
	if (styles !== null && formats !== null) edited.set(partKey(styles), formats.part());
	const before = await text(main);
	const after = extendPrintArea(before, number, remarks.column);
	if (after !== before) edited.set(partKey(main), after);
	return zipped(parts, edited);
}

/** Reads parts as texts; `createUnpacker` bounds their bytes. */
function partReader(parts: Map<string, ZipPart>): (path: string) => Promise<string> {
	const unpack = createUnpacker();
	return async (path) => {
		const part = parts.get(partKey(path));
		if (!part) throw damaged(`no part ${path}`);
		const chunks: Uint8Array[] = [];
		for await (const chunk of unpack(part)) chunks.push(chunk);
		const bytes = Buffer.concat(chunks);
		const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
		const decoded = new TextDecoder(encoding).decode(bytes);
		// edited parts are written as UTF-8
		return encoding === 'utf-8' ? decoded : decoded.replace(/^<\?xml[^?]*\?>/u, UTF8_DECLARATION);
	};
}

const UTF8_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function zipped(
	parts: Map<string, ZipPart>,
	edited: ReadonlyMap<string, string>
): Uint8Array<ArrayBuffer> {
	const chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	for (const [key, part] of parts) {
		const text = edited.get(key);
		if (text === undefined) addAsPacked(zip, part);
		else {
			const file = new ZipDeflate(part.name, { level: 6 });
			file.mtime = NO_DATE;
			zip.add(file);
			file.push(new TextEncoder().encode(text), true);
		}
	}
	zip.end();
	return new Uint8Array(Buffer.concat(chunks));
}

/** Copies a part without unpacking it. */
function addAsPacked(zip: Zip, { name, data, isDeflated, size, crc }: ZipPart): void {
	const compression = isDeflated ? 8 : 0;
	const file: ZipInputFile = { filename: name, size, crc, compression, mtime: NO_DATE };
	zip.add(file);
	file.ondata?.(null, new Uint8Array(data), true);
}
