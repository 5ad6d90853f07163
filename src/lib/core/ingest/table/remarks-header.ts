import { foldText } from '../../model/fold-text.ts';

/**
 * Header of the column of remarks that a checked file comes back with. No office writes it, so that its
 * cells are known to be ours.
 */
export const REMARKS_HEADER = 'Nhận xét (Thước Số)';

const REMARKS_KEY = foldText(REMARKS_HEADER);

/** Tells whether a header is that of our remarks. */
export const isRemarksHeader = (header: string): boolean => foldText(header) === REMARKS_KEY;
