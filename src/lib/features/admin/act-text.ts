import type { ActName } from '../../core/model/act.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const LOG_ACT_MESSAGES: Record<ActName, Word> = {
	submitted: m.log_act_submitted,
	approved: m.log_act_approved,
	returned: m.log_act_returned,
	withdrawn: m.log_act_withdrawn,
	released: m.log_act_released,
	uploaded: m.log_act_uploaded,
	dropped: m.log_act_dropped,
	viewed: m.log_act_viewed,
	commented: m.log_act_commented,
	denied: m.log_act_denied,
	locked: m.log_act_locked,
	unlocked: m.log_act_unlocked,
	replied: m.log_act_replied,
	'reply-approved': m.log_act_reply_approved,
	'reply-returned': m.log_act_reply_returned,
	'reply-withdrawn': m.log_act_reply_withdrawn,
	'signed-in': m.log_act_signed_in,
	'sign-in-failed': m.log_act_sign_in_failed,
	'signed-out': m.log_act_signed_out,
	'signed-out-everywhere': m.log_act_signed_out_everywhere,
	invited: m.log_act_invited,
	'link-made': m.log_act_link_made,
	'account-opened': m.log_act_account_opened,
	'password-changed': m.log_act_password_changed,
	'second-factor-on': m.log_act_second_factor_on,
	'second-factor-off': m.log_act_second_factor_off,
	'recovery-codes-made': m.log_act_recovery_codes_made,
	'recovery-code-used': m.log_act_recovery_code_used,
	'role-changed': m.log_act_role_changed,
	deactivated: m.log_act_deactivated,
	reactivated: m.log_act_reactivated,
	'key-made': m.log_act_key_made,
	'key-revoked': m.log_act_key_revoked,
	'units-changed': m.log_act_units_changed,
	'log-exported': m.log_act_log_exported
};

/** What somebody did, behind their name: `đăng nhập`, in English `signed in`. */
export const logActText = (act: ActName, locale: Locale): string =>
	LOG_ACT_MESSAGES[act]({}, { locale });
