import type {
	AccountOfDissolvedUnit,
	AccountState,
	AccountSummary
} from '../../core/model/account.ts';
import type { Locale } from '../../core/model/locale.ts';
import { type Role, ROLES } from '../../core/model/person.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { momentText } from '../../ui/format/time-text.ts';
import { roleText } from '../../ui/format/workflow-text.ts';
import { unitLabels, unitName } from '../../ui/format/unit-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { accountFormView, type AccountFormView, type AccountView } from './account-form.ts';

/** Somebody whose unit is no more, with the successors to choose from. */
export interface DissolvedUnitAccount {
	id: string;
	title: string;
	legend: string;
	successors: { id: string; name: string }[];
	href: string;
}

export interface PeoplePage {
	done: string | null;
	displacedTitle: string;
	displaced: DissolvedUnitAccount[];
	/** Links that wait for another administrator. */
	asked: { text: string; href: string | null }[];
	listTitle: string;
	accounts: AccountView[];
	chosen: AccountFormView | null;
	roles: { id: Role; name: string }[];
	units: string[];
}

/** Query of the page: an account, and the action just done. */
export interface PeopleQuery {
	account: string | null;
	done: string | null;
}

const CONFIRMATIONS = {
	duty: m.people_done_duty,
	deactivate: m.people_done_deactivate,
	reactivate: m.people_done_reactivate,
	secondFactor: m.people_done_factor,
	sessions: m.people_done_sessions
};

/** Name of an action done on the page. */
export type ConfirmedAccountAction = keyof typeof CONFIRMATIONS;

/** Data of the page. */
interface People {
	accounts: AccountSummary[];
	displaced: AccountOfDissolvedUnit[];
	asked: { subject: string; actor: string; at: string }[];
}

/** All accounts, those of units that are no more first; `self` is who looks. */
export function peoplePage(
	{ accounts, displaced, asked }: People,
	ask: PeopleQuery,
	{ units, self }: { units: UnitList; self: string },
	locale: Locale
): PeoplePage {
	const chosen = accounts.find(({ id }) => id === ask.account);
	const done = Object.entries(CONFIRMATIONS).find(([act]) => act === ask.done)?.[1];
	const counted = (count: number) => ({ count: countText(count, locale) });
	return {
		done: done ? done({}, { locale }) : null,
		displacedTitle: m.people_displaced(counted(displaced.length), { locale }),
		displaced: displaced.map((person) => dissolvedUnitAccount(person, units, locale)),
		asked: asked.map((request) => linkRequestLine(request, accounts, locale)),
		listTitle: m.people_list(counted(accounts.length), { locale }),
		accounts: accounts.map((account) => accountView(account, units, self, locale)),
		chosen: chosen
			? accountFormView(accountView(chosen, units, self, locale), chosen, { units, self }, locale)
			: null,
		roles: ROLES.map((id) => ({ id, name: roleText(id, locale) })),
		units: unitLabels(units, locale)
	};
}

/** The page with an account open, or with what was done said. */
export function peopleHref(ask: Partial<PeopleQuery>, locale: Locale): string {
	const search = new URLSearchParams();
	if (ask.account) search.set('tai-khoan', ask.account);
	if (ask.done) search.set('xong', ask.done);
	return localizePath(`/quan-tri/nguoi-dung${search.size === 0 ? '' : `?${search}`}`, locale);
}

export const parsePeopleQuery = ({ searchParams }: URL): PeopleQuery => ({
	account: searchParams.get('tai-khoan'),
	done: searchParams.get('xong')
});

function dissolvedUnitAccount(
	person: AccountOfDissolvedUnit,
	units: UnitList,
	locale: Locale
): DissolvedUnitAccount {
	const { id, unit, successors } = person;
	const own = unitName(units, unit.id, locale);
	return {
		id,
		title: m.people_displaced_of({ name: accountNameText(person, locale), unit: own }, { locale }),
		legend: m.people_successors({ unit: unit.name }, { locale }),
		successors: successors.map(({ unit: { id: successor }, share }) => {
			const of = share === 'full' ? m.unit_whole({}, { locale }) : m.unit_part({}, { locale });
			return { id: successor, name: `${unitName(units, successor, locale)}: ${of}` };
		}),
		href: `${peopleHref({ account: id }, locale)}#tai-khoan`
	};
}

/** Request for a link: administrator, account and time; leads to that account. */
function linkRequestLine(
	{ subject, actor, at }: People['asked'][number],
	accounts: AccountSummary[],
	locale: Locale
): PeoplePage['asked'][number] {
	const account = accounts.find(({ name }) => name === subject);
	const inputs = { name: subject, actor, at: momentText(at, locale) };
	return {
		text: m.people_asked(inputs, { locale }),
		href: account ? `${peopleHref({ account: account.id }, locale)}#tai-khoan` : null
	};
}

/** `Nguyễn Thị Lan (tu-nghia)`. */
const accountNameText = (
	{ name, fullName }: Pick<AccountSummary, 'name' | 'fullName'>,
	locale: Locale
): string => {
	const own = name ?? m.people_nameless({}, { locale });
	return fullName === '' ? own : `${fullName} (${own})`;
};

function accountView(
	account: AccountSummary,
	units: UnitList,
	self: string,
	locale: Locale
): AccountView {
	const { id, role, unit, lastSignIn } = account;
	const name = account.name ?? m.people_nameless({}, { locale });
	return {
		id,
		name: id === self ? m.people_of_you({ name }, { locale }) : name,
		fullName: account.fullName,
		role: roleText(role, locale),
		unit: unit === null ? m.account_province({}, { locale }) : unitName(units, unit, locale),
		state: stateText(account.state, account.linkUntil, locale),
		factor: (account.hasSecondFactor ? m.people_factor_on : m.people_factor_off)({}, { locale }),
		lastSignIn:
			lastSignIn === null ? m.people_never({}, { locale }) : momentText(lastSignIn, locale),
		href: `${peopleHref({ account: id }, locale)}#tai-khoan`
	};
}

function stateText(state: AccountState, linkUntil: string | null, locale: Locale): string {
	if (state === 'invited' && linkUntil !== null)
		return m.people_invited({ at: momentText(linkUntil, locale) }, { locale });
	const word = {
		invited: m.people_link_over,
		'link-over': m.people_link_over,
		active: m.people_active,
		deactivated: m.people_deactivated
	}[state];
	return word({}, { locale });
}
