import { ROLES, type Role } from '../../lib/core/model/person.ts';
import type { UnitId } from '../../lib/core/model/unit.ts';
import { bindSecret } from '../../lib/server/auth/installation-secret.ts';
import { operatorName } from '../../lib/server/operator.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { roleText } from '../../lib/ui/format/workflow-text.ts';
import { unitName } from '../../lib/ui/format/unit-text.ts';
import {
	requiredOption,
	optionalOption,
	printJson,
	UsageError,
	type CommandCall,
	type Command
} from '../shared/command.ts';
import { withAppAsync } from '../shared/with-app.ts';
import { unitOption, unitJson } from '../shared/unit-option.ts';

export const userAddCommand: Command = {
	name: 'user add',
	usage: 'NAME --role reporter|reviewer|admin [--unit CODE] [--full-name TEXT]',
	does: {
		vi: 'tạo tài khoản và in liên kết dùng một lần',
		en: 'creates an account and prints its one-time link'
	},
	options: { role: { type: 'string' }, unit: { type: 'string' }, 'full-name': { type: 'string' } },
	least: 1,
	most: 1,
	run: (call) => withAppAsync(call, (app) => addUser(call, app))
};

async function addUser(call: CommandCall, app: AppContext): Promise<number> {
	const name = (call.arguments[0] ?? '').trim().toLowerCase();
	const duty = roleAssignmentOption(call, app);
	const fullName = optionalOption(call, 'full-name') ?? name;
	// the link is kept under the secret of the installation, which `npm start` may not have made yet
	await bindSecret(app);
	// the account library is loaded for those who need it: it would be a fifth of every command's memory
	const { inviteAccount } = await import('../../lib/features/people/manage-accounts.server.ts');
	const { href, hours, namesakes } = await inviteAccount(
		app,
		{ name, fullName, duty },
		operatorName()
	);
	const made = { name, fullName, ...duty, link: href, hours };
	if (call.json) printJson(call, { ...made, unit: unitJson(app, duty.unit) });
	else call.print(newUserText(call, app, made) + namesakesText(call, namesakes));
	return 0;
}

function roleAssignmentOption(
	call: CommandCall,
	app: AppContext
): { role: Role; unit: UnitId | null } {
	const given = requiredOption(call, 'role');
	const role = ROLES.find((known) => known === given);
	if (role === undefined) {
		const all = ROLES.join(', ');
		throw new UsageError({
			vi: `--role ${given}: không có. Chọn một trong: ${all}`,
			en: `--role ${given}: there is none. Choose one of: ${all}`
		});
	}
	if (role === 'reporter') requiredOption(call, 'unit');
	else if (call.text('unit') !== undefined)
		throw new UsageError({
			vi: '--unit chỉ dành cho người báo cáo (--role reporter).',
			en: '--unit is for reporters only (--role reporter).'
		});
	return { role, unit: unitOption(call, app) };
}

/** One person must not have two duties: nobody approves an own report. */
function namesakesText({ locale }: CommandCall, namesakes: string[]): string {
	if (namesakes.length === 0) return '';
	const names = namesakes.join(', ');
	return {
		vi: `\nCó tài khoản khác cùng họ tên: ${names}. Một người không được vừa gửi vừa duyệt báo cáo.`,
		en: `\nAnother account has the same full name: ${names}. One person must not both submit and approve.`
	}[locale];
}

interface NewUserSummary {
	name: string;
	role: Role;
	unit: UnitId | null;
	link: string;
	hours: number;
}

function newUserText(
	{ locale }: CommandCall,
	{ reference }: AppContext,
	{ name, role, unit, link, hours }: NewUserSummary
): string {
	const of = unit === null ? '' : `, ${unitName(reference.units, unit, locale)}`;
	const duty = `${roleText(role, locale)}${of}`;
	return {
		vi: `Đã lập tài khoản ${name} (${duty}).\nHãy trao liên kết này riêng cho người đó; liên kết dùng được một lần, trong ${hours} giờ:\n  ${link}`,
		en: `Made the account ${name} (${duty}).\nGive this link to that person only; it works once, within ${hours} hours:\n  ${link}`
	}[locale];
}
