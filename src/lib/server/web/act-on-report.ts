import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localeFromUrl, localizePath } from '../../view/link.ts';
import type { ReviewConfirmation } from '../../view/review-page.ts';
import type { ReasonedAct } from '../review.ts';
import { visibleReport } from '../visible.ts';
import type { World } from '../world.ts';
import { attempted } from './attempted.ts';
import { kept } from './kept.ts';
import { lookingOf } from './looking.ts';
import { answerOr } from './refused.ts';
import { textIn } from './sent-form.ts';

/** What is done with a report, with what was said to it. */
type Act = (world: World, report: string, act: ReasonedAct) => void;

/**
 * An action of a report's page: done by who may see the report, told on the page where it is not
 * done, with what was typed. `said` is the field of the form that holds the reason or text.
 */
export const actOnReport =
	(done: ReviewConfirmation, act: Act, said = 'reason') =>
	async (event: RequestEvent) => {
		const { url, request, locals } = event;
		const locale = localeFromUrl(url);
		const looking = lookingOf(locals);
		const asked = event.params['id'] ?? '';
		const { publicId: id } = answerOr(url, locale, () =>
			visibleReport(locals.world, looking, asked)
		);
		const reason = textIn(await request.formData(), said) ?? '';
		const { failure } = await attempted(event, () =>
			act(locals.world, id, { actor: looking.person.name, at: new Date(), reason })
		);
		if (failure) return kept(failure, { act: done, typed: reason });
		redirect(303, localizePath(`/bao-cao/${id}?xong=${done}`, locale));
	};
