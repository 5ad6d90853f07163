import { formOf } from '../model/catalogue.ts';
import type { Form } from '../model/form.ts';
import type { Receipt } from '../model/report.ts';
import type { AppContext } from './world.ts';

/** The form that a file was read by: its rules are told in the form's own words. */
export const formOfReceipt = ({ reference }: AppContext, { form }: Receipt): Form | undefined =>
	form === null ? undefined : formOf(reference.catalogue, form);
