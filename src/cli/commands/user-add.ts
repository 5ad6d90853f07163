import { ROLES, type Role } from '../../lib/model/person.ts';
import type { UnitId } from '../../lib/model/unit.ts';
import { makeSecret, secretOf } from '../../lib/server/auth/secret.ts';
import { operator } from '../../lib/server/operator.ts';
import type { World } from '../../lib/server/world.ts';
import { roleText } from '../../lib/view/role-text.ts';
import { unitName } from '../../lib/view/unit-name.ts';
import { needed, optional, printJson, WrongUsage, type Call, type Command } from '../command.ts';
import { whileInWorld } from '../in-world.ts';
import { namedUnit, unitJson } from '../named-unit.ts';

export const userAddCommand: Command = {
	name: 'user add',
	usage: 'NAME --role reporter|reviewer|admin [--unit CODE] [--full-name TEXT]',
	does: {
		vi: 'lập tài khoản và in liên kết mở một lần của nó',
		en: 'makes an account and prints its one-time link'
	},
	options: { role: { type: 'string' }, unit: { type: 'string' }, 'full-name': { type: 'string' } },
	least: 1,
	most: 1,
	run: (call) => whileInWorld(call, (world) => add(call, world))
};

async function add(call: Call, world: World): Promise<number> {
	const name = (call.arguments[0] ?? '').trim().toLowerCase();
	const duty = dutyIn(call, world);
	const fullName = optional(call, 'full-name') ?? name;
	// the link is kept under the secret of the installation, which `npm start` may not have made yet
	makeSecret(world.env);
	secretOf(world.env);
	// the account library is loaded for those who need it: it would be a fifth of every command's memory
	const { invite } = await import('../../lib/server/people/duties.ts');
	const { href, hours } = await invite(world, { name, fullName, duty }, operator());
	const made = { name, fullName, ...duty, link: href, hours };
	if (call.json) printJson(call, { ...made, unit: unitJson(world, duty.unit) });
	else call.print(madeText(call, world, made));
	return 0;
}

function dutyIn(call: Call, world: World): { role: Role; unit: UnitId | null } {
	const given = needed(call, 'role');
	const role = ROLES.find((known) => known === given);
	if (role === undefined) {
		const all = ROLES.join(', ');
		throw new WrongUsage({
			vi: `--role ${given}: không có. Chọn một trong: ${all}`,
			en: `--role ${given}: there is none. Choose one of: ${all}`
		});
	}
	if (role === 'reporter') needed(call, 'unit');
	else if (call.text('unit') !== undefined)
		throw new WrongUsage({
			vi: '--unit chỉ dành cho người báo cáo (--role reporter).',
			en: '--unit is for reporters only (--role reporter).'
		});
	return { role, unit: namedUnit(call, world) };
}

interface Made {
	name: string;
	role: Role;
	unit: UnitId | null;
	link: string;
	hours: number;
}

function madeText(
	{ locale }: Call,
	{ reference }: World,
	{ name, role, unit, link, hours }: Made
): string {
	const of = unit === null ? '' : `, ${unitName(reference.units, unit, locale)}`;
	const duty = `${roleText(role, locale)}${of}`;
	return {
		vi: `Đã lập tài khoản ${name} (${duty}).\nĐưa riêng cho người đó liên kết này; mở được một lần, trong ${hours} giờ:\n  ${link}`,
		en: `Made the account ${name} (${duty}).\nGive that person alone this link; it opens once, within ${hours} hours:\n  ${link}`
	}[locale];
}
