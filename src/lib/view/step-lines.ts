import type { ReviewStep } from '../model/review.ts';
import { m } from '../paraglide/messages.js';
import { actorText } from './actor-text.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';

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
