import type { WrongChoice } from '../lib/server/wrong-choice.ts';
import { WrongUsage } from './command.ts';

/** A choice that names nothing, with some that name something. */
export function wrongUsageOf({ choice, given, examples }: WrongChoice): WrongUsage {
	const offered = examples.join(', ');
	return new WrongUsage({
		vi: `--${choice} ${given}: không có. Ví dụ đúng: ${offered}`,
		en: `--${choice} ${given}: there is none. Right are, for example: ${offered}`
	});
}
