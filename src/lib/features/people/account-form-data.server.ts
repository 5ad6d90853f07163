import { RequestError } from '../../core/model/request-error.ts';
import { dayOf } from '../../core/model/day.ts';
import { ROLES } from '../../core/model/person.ts';
import { findUnitByLabel } from '../../ui/format/unit-text.ts';
import type { NewAccount } from './manage-accounts.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { textIn } from '../../server/http/form-data.ts';

/** Values of the form for an account and its role, shown again after a refusal. */
export interface AccountFormData {
	name: string;
	fullName: string;
	role: string;
	unit: string;
}

export const parseAccountForm = (data: FormData): AccountFormData => ({
	name: textIn(data, 'name') ?? '',
	fullName: textIn(data, 'fullName') ?? '',
	role: textIn(data, 'role') ?? '',
	unit: textIn(data, 'unit') ?? ''
});

/**
 * The duty that was chosen. A unit that cannot be told from what was typed is none: a reporter is then
 * refused (`needs-unit`), and the others need none. Throws `RequestError` for a role that there is not.
 */
export function parseRoleAssignment(
	{ reference }: AppContext,
	{ role, unit }: AccountFormData
): NewAccount['duty'] {
	const known = ROLES.find((name) => name === role);
	if (known === undefined) throw new RequestError('needs-unit');
	return { role: known, unit: findUnitByLabel(reference.units, unit, dayOf(new Date())) };
}
