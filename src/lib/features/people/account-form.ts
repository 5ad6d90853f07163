import type { AccountSummary } from '../../core/model/account.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Role } from '../../core/model/person.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { unitLabel } from '../../ui/format/unit-text.ts';
import { roleText } from '../../ui/format/workflow-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';

/** One account, with all that may be done with it. */
export interface AccountFormView {
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

export function accountFormView(
	shown: AccountView,
	account: AccountSummary,
	{ units, self }: { units: UnitList; self: string },
	locale: Locale
): AccountFormView {
	const { id, role } = account;
	const unit = account.unit === null ? undefined : units.byId.get(account.unit);
	return {
		id,
		title: m.people_account({ name: shown.name }, { locale }),
		facts: factsOf(shown, locale),
		role,
		unit: unit ? unitLabel(unit, locale) : '',
		acts: accountActions(account, self).map(({ name, label, why }) => ({
			action: actionOf(name, id),
			label: label({}, { locale }),
			why: why({}, { locale })
		})),
		dutyAction: actionOf('duty', id),
		close: localizePath('/quan-tri/nguoi-dung', locale)
	};
}

/** The account stays open on the page that answers. */
const actionOf = (name: string, id: string): string =>
	`?/${name}&tai-khoan=${encodeURIComponent(id)}`;

const factsOf = (shown: AccountView, locale: Locale): AccountFormView['facts'] => [
	{ term: m.account_full_name({}, { locale }), value: shown.fullName },
	{ term: m.account_role({}, { locale }), value: shown.role },
	{ term: m.account_unit({}, { locale }), value: shown.unit },
	{ term: m.people_state({}, { locale }), value: shown.state },
	{ term: m.account_factor({}, { locale }), value: shown.factor },
	{ term: m.people_last_sign_in({}, { locale }), value: shown.lastSignIn }
];

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

interface AccountAction {
	name: string;
	label: Word;
	why: Word;
}

const accountAction = (name: string, label: Word, why: Word): AccountAction => ({
	name,
	label,
	why
});

const LINK = accountAction('link', m.people_link_go, m.people_link_why);
const RESET = accountAction('link', m.people_reset_go, m.people_reset_why);
const SESSIONS = accountAction('sessions', m.people_sessions_go, m.people_sessions_why);
const FACTOR = accountAction('secondFactor', m.people_factor_go, m.people_factor_why);
const DEACTIVATE = accountAction('deactivate', m.people_deactivate_go, m.people_deactivate_why);
const REACTIVATE = accountAction('reactivate', m.people_reactivate_go, m.people_reactivate_why);

/**
 * Actions possible for the account in its state. A person cannot remove their own second factor
 * here.
 */
function accountActions(
	{ id, state, hasSecondFactor }: AccountSummary,
	self: string
): AccountAction[] {
	if (state === 'deactivated') return [REACTIVATE];
	if (state !== 'active') return [LINK, DEACTIVATE];
	return [RESET, SESSIONS, ...(hasSecondFactor && id !== self ? [FACTOR] : []), DEACTIVATE];
}

/** Account that a one-time link belongs to. */
interface Invitation {
	/** Null: who follows the link chooses it. */
	name: string | null;
	role: Role;
	isReset: boolean;
}

/** The page of a one-time link. */
export interface InvitationPage {
	title: string;
	lede: string;
	/** The name of the account; null where it is chosen here. */
	name: string | null;
}

export function invitationPage(
	{ name, role, isReset }: Invitation,
	locale: Locale
): InvitationPage {
	const title = isReset ? m.invite_title_reset : m.invite_title_new;
	return {
		title: title({}, { locale }),
		lede:
			name === null
				? m.invite_lede_first({}, { locale })
				: m.invite_lede({ name: `${name} (${roleText(role, locale)})` }, { locale }),
		name
	};
}

/** A one-time link as it is shown, this once. */
export interface OneTimeLinkView {
	title: string;
	value: string;
	why: string;
	/** Other accounts have the same full name. */
	warning: string | null;
}

export const oneTimeLinkView = (
	{ href, hours, name, namesakes }: OneTimeLinkFacts,
	locale: Locale
): OneTimeLinkView => ({
	title: m.people_link_for({ name: name ?? m.people_nameless({}, { locale }) }, { locale }),
	value: href,
	why: m.people_link_once({ hours: String(hours) }, { locale }),
	warning: namesakesText(namesakes, locale)
});

/** A link, or what has to happen before there is one. */
export function linkResultView(
	{ link, name, namesakes }: LinkResultFacts,
	locale: Locale
): { link: OneTimeLinkView } | { asked: string } {
	if (link !== null) return { link: oneTimeLinkView(link, locale) };
	const asked = m.people_asked_now({ name }, { locale });
	const warning = namesakesText(namesakes, locale);
	return { asked: warning === null ? asked : `${asked} ${warning}` };
}

interface LinkResultFacts {
	link: OneTimeLinkFacts | null;
	name: string;
	namesakes: string[];
}

const namesakesText = (names: string[], locale: Locale): string | null =>
	names.length === 0 ? null : m.people_namesakes({ names: names.join(', ') }, { locale });

interface OneTimeLinkFacts {
	href: string;
	hours: number;
	name: string | null;
	namesakes: string[];
}

/** An account as a line of the list. */
export interface AccountView {
	id: string;
	name: string;
	fullName: string;
	role: string;
	unit: string;
	state: string;
	factor: string;
	lastSignIn: string;
	href: string;
}
