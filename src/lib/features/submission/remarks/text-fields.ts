/** Place of a field in a record. */
export interface FieldRange {
	from: number;
	to: number;
}

/**
 * The field of a record of a CSV file (RFC 4180) by its index from 0; null where the record has fewer.
 * A field that begins with a quote ends at the delimiter behind its second quote. In a record with a
 * quote that never closes, quotes mean nothing.
 */
export function fieldRange(record: string, delimiter: string, index: number): FieldRange | null {
	const ends = fieldEnds(record, delimiter) ?? plainEnds(record, delimiter);
	const [from, to] = [index === 0 ? 0 : (ends[index - 1] ?? Infinity) + 1, ends[index]];
	return to === undefined ? null : { from, to };
}

/** Ends of the fields; null where a quote never closes. */
function fieldEnds(record: string, delimiter: string): number[] | null {
	const ends: number[] = [];
	let at = 0;
	while (at <= record.length) {
		if (record[at] === '"') {
			const closing = closingQuote(record, at + 1);
			if (closing === null) return null;
			at = closing + 1;
		}
		const end = record.indexOf(delimiter, at);
		ends.push(end < 0 ? record.length : end);
		if (end < 0) break;
		at = end + 1;
	}
	return ends;
}

function closingQuote(record: string, from: number): number | null {
	for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 2))
		if (record[at + 1] !== '"') return at;
	return null;
}

function plainEnds(record: string, delimiter: string): number[] {
	const fields = record.split(delimiter);
	let at = -1;
	return fields.map((field) => (at += field.length + 1));
}
