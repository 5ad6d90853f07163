import type { Locale } from '../../core/model/locale.ts';
import { needsSecondFactor, type Person } from '../../core/model/person.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { momentText } from '../../ui/format/time-text.ts';
import { unitName } from '../../ui/format/unit-text.ts';
import { roleText } from '../../ui/format/workflow-text.ts';
import { localizePath, safeRedirectPath } from '../../ui/i18n/locale.ts';
import { qrCode, type QrCode } from '../../ui/qr-code.ts';

/** A person's own account, and the parts of it that they may change. */
export interface AccountPage {
	facts: { term: string; value: string }[];
	/** State of the second factor as text. */
	factor: string;
	hrefs: { factor: string; keys: string | null };
}

export function accountPage(person: Person, units: UnitList, locale: Locale): AccountPage {
	const { name, fullName, role, unit, hasSecondFactor } = person;
	const of = unit === null ? m.account_province({}, { locale }) : unitName(units, unit, locale);
	return {
		facts: [
			{ term: m.account_name({}, { locale }), value: name },
			{ term: m.account_full_name({}, { locale }), value: fullName },
			{ term: m.account_role({}, { locale }), value: roleText(role, locale) },
			{ term: m.account_unit({}, { locale }), value: of }
		],
		factor: (hasSecondFactor ? m.account_factor_on : m.account_factor_off)({}, { locale }),
		hrefs: {
			factor: localizePath('/tai-khoan/xac-thuc', locale),
			keys: role === 'reporter' ? localizePath('/tai-khoan/khoa', locale) : null
		}
	};
}

/** Secret and recovery codes of a new second factor, shown once: for the app, and on paper. */
export interface SecondFactorSetup {
	qr: QrCode;
	/** Secret for typing where no camera is available, in groups of four. */
	secret: string;
	recoveryCodes: string[];
}

export const secondFactorSetup = ({
	uri,
	secret,
	recoveryCodes
}: {
	uri: string;
	secret: string;
	recoveryCodes: string[];
}): SecondFactorSetup => ({ qr: qrCode(uri), secret, recoveryCodes });

/** Actions possible on one's own second factor. */
export interface SecondFactorPage {
	isOn: boolean;
	/** All other pages are closed until the second factor is on. */
	isRequired: boolean;
	canEnd: boolean;
	about: string;
	/** Confirmation of the action just done. */
	done: string | null;
}

export function secondFactorPage(
	{ hasSecondFactor, role }: Person,
	done: string | null,
	locale: Locale
): SecondFactorPage {
	const isRequired = needsSecondFactor(role);
	const about = hasSecondFactor
		? m.account_factor_on
		: isRequired
			? m.factor_required
			: m.account_factor_off;
	const confirmation = done === 'bat' ? m.factor_done : done === 'tat' ? m.factor_ended : null;
	return {
		isOn: hasSecondFactor,
		isRequired,
		canEnd: hasSecondFactor && !isRequired,
		about: about({}, { locale }),
		done: confirmation && confirmation({}, { locale })
	};
}

/**
 * Browsers by the first pattern that matches the user agent: Edge also contains the name of Chrome.
 */
const PROGRAMS: [pattern: RegExp, name: string][] = [
	[/\bEdg/u, 'Edge'],
	[/\bcoc_coc/iu, 'Cốc Cốc'],
	[/\bFirefox\//u, 'Firefox'],
	[/\bChrome\//u, 'Chrome'],
	[/\bSafari\//u, 'Safari']
];

const SYSTEMS: [pattern: RegExp, name: string][] = [
	[/Windows/u, 'Windows'],
	[/Android/u, 'Android'],
	[/iPhone|iPad/u, 'iOS'],
	[/Mac OS X/u, 'macOS'],
	[/Linux/u, 'Linux']
];

/** A session as somebody recognises it, or does not: where, since when, used when. */
export interface SessionLine {
	where: string;
	begun: string;
	used: string;
}

export function sessionLine(
	{ begunAt, usedAt, userAgent }: { begunAt: Date; usedAt: Date; userAgent: string | null },
	locale: Locale
): SessionLine {
	const named = (table: [RegExp, string][]): string | undefined =>
		table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
	const where = [named(PROGRAMS), named(SYSTEMS)].filter((name) => name !== undefined);
	return {
		where: where.length > 0 ? where.join(', ') : m.session_unknown({}, { locale }),
		begun: momentText(begunAt.toISOString(), locale),
		used: momentText(usedAt.toISOString(), locale)
	};
}

/** The page for signing in: what was done just before, said in words. */
export interface SignInPage {
	done: string | null;
}

/**
 * Confirmations of actions on other pages that lead to the sign-in page, by the value in the
 * address.
 */
const SIGN_IN_CONFIRMATIONS = { mo: m.signin_opened, doi: m.signin_changed, ra: m.signin_left };

export function signInPage(url: URL, locale: Locale): SignInPage {
	const reported = Object.entries(SIGN_IN_CONFIRMATIONS).find(
		([word]) => word === url.searchParams.get('xong')
	);
	return { done: reported ? reported[1]({}, { locale }) : null };
}

/** Address of the sign-in page with the confirmation of an action. */
export const signInHref = (done: keyof typeof SIGN_IN_CONFIRMATIONS, locale: Locale): string =>
	localizePath(`/dang-nhap?xong=${done}`, locale);

/** Address after signing in: the requested page, else the dashboard. */
export function afterSignIn({ searchParams, origin }: URL, locale: Locale): string {
	const place = safeRedirectPath(searchParams.get('tiep'), origin);
	return place ?? localizePath('/ban-lam-viec', locale);
}

/** The second step, with where to go on from it. */
export function codePageHref({ searchParams }: URL, locale: Locale): string {
	const place = searchParams.get('tiep');
	const query = place === null ? '' : `?tiep=${encodeURIComponent(place)}`;
	return localizePath(`/dang-nhap/ma${query}`, locale);
}
