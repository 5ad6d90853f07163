/** First bytes of what is no text, as Latin-1. */
const SIGNATURES: [start: string, format: string][] = [
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'],
	['%PDF', 'pdf'],
	['PK\x03\x04', 'zip']
];
const MARKUP_START = /^\s*<(?:!doctype\s+html|html|head|body|table|meta|\?xml|!--)/i;
const BOM = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;

/**
 * What the bytes are where they are no text table: `xlsx`, `xls`, `zip`, `pdf`, `html`, or `binary` for
 * what has no lines; null where
 * they may be one. The name of the file is not asked: offices rename workbooks to `.csv`.
 */
export function recogniseFormat(bytes: Uint8Array): string | null {
	const start = latin1(bytes.subarray(0, 512));
	const format = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
	if (format === 'zip') return isWorkbook(bytes) ? 'xlsx' : 'zip';
	if (format === 'xls') return isEncrypted(bytes) ? 'xlsx' : 'xls';
	if (format !== undefined) return format;
	// UTF-16 markup has a zero byte beside each letter
	if (MARKUP_START.test(start.replace(BOM, '').replaceAll('\0', ''))) return 'html';
	return hasEndlessLine(bytes) ? 'binary' : null;
}

/** No table has a line as long: a thousand columns of the longest figures are a hundredth of it. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** A line is taken into memory as a whole, so one without end is not begun. */
function hasEndlessLine(bytes: Uint8Array): boolean {
	let start = 0;
	while (bytes.length - start > LONGEST_LINE) {
		const window = bytes.subarray(start, start + LONGEST_LINE);
		const end = Math.max(window.lastIndexOf(0x0a), window.lastIndexOf(0x0d));
		if (end < 0) return true;
		start += end + 1;
	}
	return false;
}

/** A zip names its parts in the clear; those of a workbook lie in `xl/`. */
const isWorkbook = (bytes: Uint8Array): boolean => latin1(bytes).includes('xl/workbook');

/** A workbook with a password lies in the container of the older format, under this name in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
	latin1(bytes).includes([...'EncryptedPackage'].join('\0'));

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
