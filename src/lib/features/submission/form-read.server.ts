import { formOf } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import type { Receipt } from '../../core/model/report.ts';
import type { AppContext } from '../../server/app-context.ts';

/** The form that a file was read by: its rules are told in the form's own words. */
export const formOfReceipt = ({ reference }: AppContext, { form }: Receipt): Form | undefined =>
	form === null ? undefined : formOf(reference.catalogue, form);
