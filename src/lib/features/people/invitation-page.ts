import type { Role } from '../../core/model/person.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { roleText } from '../../ui/format/role-text.ts';

/** What a one-time link opens. */
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
