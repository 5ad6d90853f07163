import Papa from 'papaparse';
import type { Unit, UnitAttribute } from '../../core/model/unit.ts';
import { ATTRIBUTE_COLUMNS } from './read-attributes.ts';

/** Rows of `attributes.csv`, as `readAttributesText` takes them in; a spreadsheet here splits at `;`. */
export const attributesText = (rows: (UnitAttribute & { of: Unit })[]): string =>
	`${Papa.unparse(
		rows.map(({ of, attribute, value, from, to, source }) => ({
			code: of.code,
			valid_from: of.validFrom,
			attribute,
			value,
			from,
			to,
			source
		})),
		{ columns: [...ATTRIBUTE_COLUMNS], delimiter: ';', newline: '\n' }
	)}\n`;
