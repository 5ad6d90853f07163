import type { Concern, Health, StoredReference } from '../../core/model/health.ts';
import { m } from '../../paraglide/messages.js';
import { instantText, momentText } from '../../ui/format/time-text.ts';
import { countText, decimalText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';

interface Fact {
	term: string;
	value: string;
	href?: string | null;
}

export interface OverviewPage {
	concerns: { text: string; href: string | null }[];
	places: { name: string; why: string; href: string }[];
	groups: { id: string; title: string; facts: Fact[] }[];
}

type Word = (inputs: { count: string }, options: { locale: Locale }) => string;

/** Each concern with the page on which it is dealt with; null: on the machine itself. */
const CONCERNS: Record<Concern['code'], [word: Word, path: string | null]> = {
	damaged: [m.admin_concern_damaged, null],
	'low-disk': [m.admin_concern_low_disk, null],
	'clock-behind': [m.admin_concern_clock_behind, null],
	'no-client-address': [m.admin_concern_no_client_address, null],
	'few-administrators': [m.admin_concern_few_administrators, '/quan-tri/nguoi-dung'],
	displaced: [m.admin_concern_displaced, '/quan-tri/nguoi-dung'],
	'links-over': [m.admin_concern_links_over, '/quan-tri/nguoi-dung'],
	'keys-ending': [m.admin_concern_keys_ending, '/quan-tri/khoa'],
	'no-release': [m.admin_concern_no_release, '/cong-bo'],
	'old-release': [m.admin_concern_old_release, '/cong-bo'],
	'quotas-reached': [m.admin_concern_quotas_reached, '/quan-tri/nhat-ky'],
	'lost-threads': [m.admin_concern_lost_threads, null]
};

const MEBIBYTE = 1_048_576;

/** State of the installation as text, the most urgent concerns first. */
export function overviewPage(health: Health, locale: Locale): OverviewPage {
	return {
		concerns: health.concerns.map(({ code, count }) => {
			const [word, path] = CONCERNS[code];
			return {
				text: word({ count: countText(count, locale) }, { locale }),
				href: path && localizePath(path, locale)
			};
		}),
		places: adminLinks(locale),
		groups: [
			{ id: 'data', title: m.admin_store({}, { locale }), facts: storeFacts(health, locale) },
			{
				id: 'versions',
				title: m.admin_versions({}, { locale }),
				facts: versionFacts(health, locale)
			},
			{
				id: 'settings',
				title: m.admin_settings({}, { locale }),
				facts: settingFacts(health, locale)
			}
		]
	};
}

function adminLinks(locale: Locale): OverviewPage['places'] {
	const places = [
		[m.people_title, m.admin_place_people, '/quan-tri/nguoi-dung'],
		[m.account_keys, m.admin_place_keys, '/quan-tri/khoa'],
		[m.admin_place_periods_name, m.admin_place_periods, '/ky-bao-cao'],
		[m.catalogue_title, m.admin_place_catalogue, '/quan-tri/danh-muc'],
		[m.amend_title, m.admin_place_units, '/quan-tri/don-vi'],
		[m.reread_title, m.admin_place_reread, '/quan-tri/doc-lai'],
		[m.log_title, m.admin_place_log, '/quan-tri/nhat-ky']
	] as const;
	return places.map(([name, why, path]) => ({
		name: name({}, { locale }),
		why: why({}, { locale }),
		href: localizePath(path, locale)
	}));
}

function versionFacts({ version, node, catalogue, units }: Health, locale: Locale): Fact[] {
	const href = localizePath('/quan-tri/danh-muc', locale);
	return [
		{ term: m.admin_program({}, { locale }), value: version },
		{ term: m.admin_node({}, { locale }), value: node },
		{
			term: m.admin_catalogue({}, { locale }),
			value: storedCatalogueText(catalogue, locale),
			href
		},
		{ term: m.admin_units({}, { locale }), value: storedCatalogueText(units, locale), href }
	];
}

const storedCatalogueText = ({ hash, firstSeen }: StoredReference, locale: Locale): string =>
	m.admin_kept({ hash: hash.slice(0, 12), at: instantText(firstSeen, locale) }, { locale });

function storeFacts({ size, isSound, counts, lastEvent }: Health, locale: Locale): Fact[] {
	const bytes = (count: number): string => bytesText(count, locale);
	return [
		{ term: m.admin_database({}, { locale }), value: bytes(size.database) },
		{ term: m.admin_write_log({}, { locale }), value: bytes(size.writeLog) },
		{ term: m.admin_free({}, { locale }), value: bytes(size.free) },
		{ term: m.admin_check({}, { locale }), value: integrityText(isSound, locale) },
		{ term: m.admin_reports({}, { locale }), value: countText(counts.reports, locale) },
		{ term: m.admin_drafts({}, { locale }), value: countText(counts.drafts, locale) },
		{ term: m.admin_releases({}, { locale }), value: countText(counts.releases, locale) },
		{ term: m.admin_accounts({}, { locale }), value: countText(counts.accounts, locale) },
		{ term: m.admin_events({}, { locale }), value: countText(counts.events, locale) },
		{ term: m.admin_last_event({}, { locale }), value: lastEventText(lastEvent, locale) }
	];
}

/** Megabytes or gigabytes with one digit at most, rounded up: the smallest is more than nothing. */
function bytesText(bytes: number, locale: Locale): string {
	const isLarge = bytes >= 1024 * MEBIBYTE;
	const tenths = Math.ceil((bytes * 10) / (isLarge ? 1024 * MEBIBYTE : MEBIBYTE));
	const count = decimalText(BigInt(tenths), 10n, tenths % 10 === 0 ? 0 : 1, locale);
	return (isLarge ? m.admin_gigabytes : m.admin_bytes)({ count }, { locale });
}

function integrityText(isSound: boolean | null, locale: Locale): string {
	if (isSound === null) return m.admin_unchecked({}, { locale });
	return (isSound ? m.admin_sound : m.admin_damaged)({}, { locale });
}

const lastEventText = (last: Health['lastEvent'], locale: Locale): string =>
	last === null
		? m.admin_none({}, { locale })
		: m.admin_last_event_at(
				{ seq: countText(last.seq, locale), at: momentText(last.at, locale) },
				{ locale }
			);

function settingFacts({ settings }: Health, locale: Locale): Fact[] {
	const review = settings.review === 'auto' ? m.admin_review_auto : m.admin_review_required;
	const tls = settings.isTls ? m.admin_tls_on : m.admin_tls_off;
	return [
		{ term: m.admin_review({}, { locale }), value: review({}, { locale }) },
		{ term: m.admin_max_upload({}, { locale }), value: bytesText(settings.maxUploadBytes, locale) },
		{ term: m.admin_origin({}, { locale }), value: settings.origin },
		{ term: m.admin_tls({}, { locale }), value: tls({}, { locale }) }
	];
}
