import type { Person } from '../../lib/model/person.ts';
import { operator } from '../../lib/server/operator.ts';
import { makeKey } from '../../lib/server/people/keys.ts';
import { RefusedEntry } from '../../lib/server/people/refused-entry.ts';
import { personNamed } from '../../lib/server/query/people.ts';
import type { World } from '../../lib/server/world.ts';
import { unitName } from '../../lib/view/unit-name.ts';
import { NotDone, optional, printJson, WrongUsage, type Call, type Command } from '../command.ts';
import { inWorld } from '../in-world.ts';
import { namedUnit, unitJson } from '../named-unit.ts';

/** As the page proposes. */
const DAYS = '180';

export const tokenAddCommand: Command = {
	name: 'token add',
	usage: 'NAME [--unit CODE] [--days N] [--label TEXT]',
	does: {
		vi: 'tạo khóa API cho tài khoản của người báo cáo và in ra một lần',
		en: 'makes an API key for the account of a reporter and prints it once'
	},
	options: { unit: { type: 'string' }, days: { type: 'string' }, label: { type: 'string' } },
	least: 1,
	most: 1,
	run: (call) => inWorld(call, (world) => add(call, world))
};

function add(call: Call, world: World): number {
	const { locale } = call;
	const person = reporterNamed(call, world);
	const days = daysIn(call);
	const unit = namedUnit(call, world) ?? person.unit;
	const label = optional(call, 'label') ?? operator();
	const key = makeKey(world, person, { label, unit, days }, operator());
	const of = unitName(world.reference.units, unit, locale);
	if (call.json)
		printJson(call, { name: person.name, unit: unitJson(world, unit), label, days, key });
	else
		call.print(
			{
				vi: `Khóa API của ${person.name}, cho ${of}, dùng được ${days} ngày. Chỉ in ra lần này:\n  ${key}`,
				en: `API key of ${person.name}, for ${of}, good for ${days} days. It is printed this once:\n  ${key}`
			}[locale]
		);
	return 0;
}

/** Throws `RefusedEntry` for an account that is not there or not in use, or hands nothing in. */
function reporterNamed(
	call: Call,
	{ store }: World
): Person & { unit: NonNullable<Person['unit']> } {
	const person = personNamed(store, (call.arguments[0] ?? '').trim().toLowerCase());
	if (person === null) throw new RefusedEntry('unknown-account');
	const { name, unit } = person;
	if (unit === null)
		throw new NotDone({
			vi: `${name} không phải người báo cáo: chỉ người báo cáo có khóa API.`,
			en: `${name} is no reporter: only reporters have API keys.`
		});
	return { ...person, unit };
}

function daysIn(call: Call): number {
	const given = optional(call, 'days') ?? DAYS;
	if (/^\d{1,6}$/u.test(given)) return Number(given);
	throw new WrongUsage({
		vi: `--days ${given}: hãy ghi số ngày, chẳng hạn ${DAYS}.`,
		en: `--days ${given}: give a number of days, such as ${DAYS}.`
	});
}
