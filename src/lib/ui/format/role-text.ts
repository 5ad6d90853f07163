import type { Role } from '../../core/model/person.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

const ROLES = { reporter: m.role_reporter, reviewer: m.role_reviewer, admin: m.role_admin };

export const roleText = (role: Role, locale: Locale): string => ROLES[role]({}, { locale });
