import { RequestError } from '../../lib/core/model/request-error.ts';
import type { Person } from '../../lib/core/model/person.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { createApiKey } from '../../lib/features/account/api-keys.server.ts';
import { personByName } from '../../lib/server/auth/account-records.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { unitName } from '../../lib/ui/format/unit-text.ts';
import {
	CommandError,
	optionalOption,
	printJson,
	UsageError,
	type CommandCall,
	type Command
} from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';
import { unitOption, unitJson } from '../shared/unit-option.ts';

/** Default of the page. */
const DEFAULT_DAYS = '180';

export const tokenAddCommand: Command = {
	name: 'token add',
	usage: 'NAME [--unit CODE] [--days N] [--label TEXT]',
	does: {
		vi: 'tạo mã truy cập API cho tài khoản của người báo cáo và in ra một lần',
		en: 'creates an API key for the account of a reporter and prints it once'
	},
	options: { unit: { type: 'string' }, days: { type: 'string' }, label: { type: 'string' } },
	least: 1,
	most: 1,
	run: (call) => withApp(call, (app) => addToken(call, app))
};

function addToken(call: CommandCall, app: AppContext): number {
	const { locale } = call;
	const person = findReporter(call, app);
	const days = daysOption(call);
	const unit = unitOption(call, app) ?? person.unit;
	const label = optionalOption(call, 'label') ?? operatorName();
	const key = createApiKey(app, person, { label, unit, days }, operatorName());
	const of = unitName(app.reference.units, unit, locale);
	if (call.json)
		printJson(call, { name: person.name, unit: unitJson(app, unit), label, days, key });
	else
		call.print(
			{
				vi: `Mã truy cập API của ${person.name}, cho ${of}, dùng được ${days} ngày. Chỉ in ra lần này:\n  ${key}`,
				en: `API key of ${person.name}, for ${of}, valid for ${days} days. It is shown only once:\n  ${key}`
			}[locale]
		);
	return 0;
}

/** Throws `RequestError` for an account that is not there or not in use, or hands nothing in. */
function findReporter(
	call: CommandCall,
	{ store }: AppContext
): Person & { unit: NonNullable<Person['unit']> } {
	const person = personByName(store, (call.arguments[0] ?? '').trim().toLowerCase());
	if (person === null) throw new RequestError('unknown-account');
	const { name, unit } = person;
	if (unit === null)
		throw new CommandError({
			vi: `${name} không phải người báo cáo: chỉ người báo cáo có mã truy cập API.`,
			en: `${name} is not a reporter: only reporters have API keys.`
		});
	return { ...person, unit };
}

function daysOption(call: CommandCall): number {
	const given = optionalOption(call, 'days') ?? DEFAULT_DAYS;
	if (/^\d{1,6}$/u.test(given)) return Number(given);
	throw new UsageError({
		vi: `--days ${given}: hãy ghi số ngày, chẳng hạn ${DEFAULT_DAYS}.`,
		en: `--days ${given}: give a number of days, such as ${DEFAULT_DAYS}.`
	});
}
