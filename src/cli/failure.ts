import { Refusal } from '../lib/model/refusal.ts';
import type { Words } from '../lib/model/words.ts';
import { RefusedAct, type RefusedBecause } from '../lib/server/refused-act.ts';
import type { Locale } from '../lib/view/locale.ts';
import { refusalText } from '../lib/view/refusal-text.ts';
import { WrongUsage } from './command.ts';
import { isForeseen } from './foreseen.ts';

/** How a call ends that did not work, and what is said on standard error. */
export interface Failure {
	exitCode: 1 | 2 | 3;
	text: string;
}

/** As many choices as fit on a screen; the rest is in the catalogue. */
const OFFERED = 12;

const ACTS: Record<RefusedBecause, { exitCode: 1 | 2; words: Words }> = {
	'unknown-report': {
		exitCode: 2,
		words: { vi: 'Không có báo cáo với mã này.', en: 'There is no report with this id.' }
	},
	'illegal-move': {
		exitCode: 1,
		words: {
			vi: 'Báo cáo đang ở trạng thái không cho phép việc này',
			en: 'The report is in a state that does not allow this'
		}
	},
	'same-person': {
		exitCode: 1,
		words: {
			vi: 'Người gửi không tự duyệt báo cáo của mình. Hãy duyệt dưới tên khác: --as TÊN.',
			en: 'Who sent a report does not approve it. Approve under another name: --as NAME.'
		}
	},
	'no-reason': { exitCode: 2, words: { vi: 'Hãy nêu lý do.', en: 'A reason is needed.' } },
	'too-many-drafts': {
		exitCode: 1,
		words: {
			vi: 'Đang có quá nhiều tệp chờ nộp. Hãy nộp hoặc xóa bớt.',
			en: 'Too many files wait to be handed in. Hand some in or delete them.'
		}
	},
	'no-note': {
		exitCode: 2,
		words: { vi: 'Hãy ghi chú: --note NỘI DUNG.', en: 'A note is needed: --note TEXT.' }
	}
};

/** What an error means to the caller. What we did not foresee is our fault: one line, and a hint. */
export function failureOf(error: unknown, locale: Locale): Failure {
	if (error instanceof WrongUsage) return { exitCode: 2, text: error.words[locale] };
	if (error instanceof Refusal)
		return { exitCode: error.code === 'no-release' ? 1 : 2, text: refused(error, locale) };
	if (error instanceof RefusedAct) return notDone(error, locale);
	if (isForeseen(error)) return { exitCode: 1, text: error.message };
	return { exitCode: 3, text: ourFault(error, locale) };
}

function refused(refusal: Refusal, locale: Locale): string {
	const { title, detail } = refusalText(refusal, locale);
	const offers = refusal.offers
		.slice(0, OFFERED)
		.map(({ id, label }) => (id === label ? `  ${id}` : `  ${id}  ${label}`));
	return [title, detail, ...offers].join('\n');
}

function notDone({ because, state }: RefusedAct, locale: Locale): Failure {
	const { exitCode, words } = ACTS[because];
	return {
		exitCode,
		text: because === 'illegal-move' ? `${words[locale]}: ${state}.` : words[locale]
	};
}

function ourFault(error: unknown, locale: Locale): string {
	if (process.env['THUOC_SO_DEBUG'] && error instanceof Error) return error.stack ?? error.message;
	const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
	return {
		vi: `Lỗi của chương trình: ${what}. Đặt THUOC_SO_DEBUG=1 rồi chạy lại để xem chi tiết.`,
		en: `A fault of this program: ${what}. Run it again with THUOC_SO_DEBUG=1 for details.`
	}[locale];
}
