import { operatorName } from '../../lib/server/operator.ts';
import { accountByName, personOf } from '../../lib/server/auth/account-records.ts';
import type { ActionDelegate, ActionContext } from '../../lib/server/events/act.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { CommandError, optionalOption, type CommandCall } from './command.ts';

/**
 * Reviewer that an action is logged under: the operator, or with `--as NAME` a reviewer who decided
 * elsewhere, on paper or by phone. The terminal does not authenticate anybody, and everybody who
 * may run this program may also write to the database. So the log contains both names: `lan
 * (operator root@host)`, never `lan` alone, which only her own sign-in produces. The rule that
 * sender and reviewer are two persons is applied to NAME, as on the pages. A NAME with an account
 * must be allowed to review; a NAME without one is a person known only to the operator, and is
 * logged as such.
 */
export function reviewerOption(
	call: CommandCall,
	{ store }: AppContext
): Pick<ActionContext, 'actor'> & ActionDelegate {
	const name = optionalOption(call, 'as');
	if (name === undefined) return { actor: operatorName() };
	// names of accounts are of small letters, so that no capital makes another person of one
	const account = accountByName(store, name.toLowerCase());
	if (!account) return { actor: name, by: operatorName() };
	const person = personOf(account);
	if (person !== null && person.role !== 'reporter')
		return { actor: person.name, by: operatorName() };
	throw new CommandError({
		vi: `--as ${name}: tài khoản này không duyệt được báo cáo (là người báo cáo hoặc đã ngừng).`,
		en: `--as ${name}: this account cannot review reports: it is a reporter or deactivated.`
	});
}
