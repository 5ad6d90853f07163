import { operatorName } from '../../lib/server/operator.ts';
import { accountByName, personOf } from '../../lib/server/auth/account-records.ts';
import type { ActionDelegate, ActionContext } from '../../lib/server/events/act.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { CommandError, optionalOption, type CommandCall } from './command.ts';

/**
 * In whose name a report is reviewed: the operator's own, or with `--as NAME` that of a reviewer who
 * decided elsewhere, on paper or by phone. Nobody proves at a terminal who they are, and whoever may
 * run this program may also write the database. So the log says both: `lan (operator root@host)`, and
 * never `lan` alone, which is what her own sign-in leaves there. That of two persons one handed in and
 * another approved is held against NAME, as in the pages. A name that has an account must be one that
 * may review; one without is a person whom only the operator knows, and reads so in the log.
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
		vi: `--as ${name}: tài khoản này không duyệt được báo cáo (là người báo cáo, hoặc đã ngừng).`,
		en: `--as ${name}: this account does not review (it is a reporter's, or deactivated).`
	});
}
