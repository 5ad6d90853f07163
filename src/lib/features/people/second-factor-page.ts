import type { Person } from '../../core/model/person.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { qrCode, type QrCode } from './qr-code.ts';

/** What is shown once, when a second factor is begun: for the app, and on paper. */
export interface SecondFactorSetup {
	qr: QrCode;
	/** To be typed where no camera is, in groups of four. */
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

/** What somebody can do with their second factor. */
export interface SecondFactorPage {
	isOn: boolean;
	/** Nothing else opens before it is on. */
	isRequired: boolean;
	canEnd: boolean;
	about: string;
	/** What was done just before. */
	done: string | null;
}

export function secondFactorPage(
	{ hasSecondFactor, role }: Person,
	done: string | null,
	locale: Locale
): SecondFactorPage {
	const isRequired = role === 'admin';
	const about = hasSecondFactor
		? m.account_factor_on
		: isRequired
			? m.factor_required
			: m.account_factor_off;
	const said = done === 'bat' ? m.factor_done : done === 'tat' ? m.factor_ended : null;
	return {
		isOn: hasSecondFactor,
		isRequired,
		canEnd: hasSecondFactor && !isRequired,
		about: about({}, { locale }),
		done: said && said({}, { locale })
	};
}
