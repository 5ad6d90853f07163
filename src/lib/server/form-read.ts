import { formOf } from '../lib/model/catalogue.ts';
import type { Form } from '../lib/model/form.ts';
import type { Receipt } from '../lib/model/report.ts';
import type { World } from '../lib/server/world.ts';

/** The form that a file was read by: its rules are told in the form's own words. */
export const formRead = ({ reference }: World, { form }: Receipt): Form | undefined =>
	form === null ? undefined : formOf(reference.catalogue, form);
