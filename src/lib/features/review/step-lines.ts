import type { ReviewStep } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { actorText } from '../../ui/format/actor-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { momentText } from '../../ui/format/moment-text.ts';

/** What was done or said, by whom, when and why. */
export interface StepLine {
	what: string;
	who: string;
	at: string;
	/** For programs: the moment in UTC. */
	moment: string;
	why: string | null;
}

const WHAT = {
	submitted: m.step_submitted,
	approved: m.step_approved,
	returned: m.step_returned,
	withdrawn: m.step_withdrawn,
	commented: m.step_commented
};

export const stepLines = (steps: ReviewStep[], locale: Locale): StepLine[] =>
	steps.map(({ act, by, at, reason }) => ({
		what: WHAT[act]({}, { locale }),
		who: actorText(by, locale),
		at: momentText(at, locale),
		moment: at,
		why: reason
	}));
