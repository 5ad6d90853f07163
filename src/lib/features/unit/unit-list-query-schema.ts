import { optional, strictObject } from 'valibot';
import { ON_DAY, PARENT } from '../api/parameter-schema.ts';
import { text, withExample } from '../api/schema.ts';
import { level } from '../api/shared-schema.ts';

/** The query of the list of units. */
export const UNIT_LIST_QUERY = strictObject({
	level: optional(withExample(level, 'commune')),
	parent: PARENT,
	on: ON_DAY,
	q: optional(
		withExample(
			text('Tên (có dấu hoặc không dấu) hoặc mã', 'name (with or without accents) or code'),
			'binh son'
		)
	)
});
