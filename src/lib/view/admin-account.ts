import type { AccountLine } from '../model/account.ts';
import type { Role } from '../model/person.ts';
import type { UnitList } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import type { AccountShown } from './admin-people.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';
import { unitChoice } from './unit-choice.ts';

/** One account, with all that may be done with it. */
export interface AccountForm {
	id: string;
	title: string;
	facts: { term: string; value: string }[];
	/** The duty as it is, for its form. */
	role: Role;
	unit: string;
	/** Acts of one press, by the name of their action. */
	acts: { action: string; label: string; why: string }[];
	dutyAction: string;
	close: string;
}

export function accountForm(
	shown: AccountShown,
	account: AccountLine,
	{ units, self }: { units: UnitList; self: string },
	locale: Locale
): AccountForm {
	const { id, role } = account;
	const unit = account.unit === null ? undefined : units.byId.get(account.unit);
	return {
		id,
		title: m.people_account({ name: shown.name }, { locale }),
		facts: factsOf(shown, locale),
		role,
		unit: unit ? unitChoice(unit, locale) : '',
		acts: actsOn(account, self).map(({ name, label, why }) => ({
			action: actionOf(name, id),
			label: label({}, { locale }),
			why: why({}, { locale })
		})),
		dutyAction: actionOf('duty', id),
		close: pathIn('/quan-tri/nguoi-dung', locale)
	};
}

/** The account stays open on the page that answers. */
const actionOf = (name: string, id: string): string =>
	`?/${name}&tai-khoan=${encodeURIComponent(id)}`;

const factsOf = (shown: AccountShown, locale: Locale): AccountForm['facts'] => [
	{ term: m.account_full_name({}, { locale }), value: shown.fullName },
	{ term: m.account_role({}, { locale }), value: shown.role },
	{ term: m.account_unit({}, { locale }), value: shown.unit },
	{ term: m.people_state({}, { locale }), value: shown.state },
	{ term: m.account_factor({}, { locale }), value: shown.factor },
	{ term: m.people_last_sign_in({}, { locale }), value: shown.lastSignIn }
];

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

interface Act {
	name: string;
	label: Word;
	why: Word;
}

const LINK: Act = { name: 'link', label: m.people_link_go, why: m.people_link_why };
const RESET: Act = { name: 'link', label: m.people_reset_go, why: m.people_reset_why };
const SESSIONS: Act = { name: 'sessions', label: m.people_sessions_go, why: m.people_sessions_why };
const FACTOR: Act = { name: 'secondFactor', label: m.people_factor_go, why: m.people_factor_why };
const SHUT: Act = {
	name: 'deactivate',
	label: m.people_deactivate_go,
	why: m.people_deactivate_why
};
const OPEN: Act = {
	name: 'reactivate',
	label: m.people_reactivate_go,
	why: m.people_reactivate_why
};

/** What may be done as the account stands. One's own second factor is another's to remove. */
function actsOn({ id, state, hasSecondFactor }: AccountLine, self: string): Act[] {
	if (state === 'deactivated') return [OPEN];
	if (state !== 'active') return [LINK, SHUT];
	return [RESET, SESSIONS, ...(hasSecondFactor && id !== self ? [FACTOR] : []), SHUT];
}
