import type { InvalidOption } from '../../lib/features/submission/wrong-choice.server.ts';
import { UsageError } from './command.ts';

/** A choice that names nothing, with some that name something. */
export function usageErrorOf({ choice, given, examples }: InvalidOption): UsageError {
	const offered = examples.join(', ');
	return new UsageError({
		vi: `--${choice} ${given}: không có. Ví dụ đúng: ${offered}`,
		en: `--${choice} ${given}: there is none. Right are, for example: ${offered}`
	});
}
