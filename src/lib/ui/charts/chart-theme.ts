export const FONT = { family: '"Be Vietnam Pro", system-ui, sans-serif', size: 12 };

export const LABEL_FONT = `${FONT.size}px ${FONT.family}`;

/** A target is dashed longer than anything else in a picture. */
export const TARGET_DASH = [10, 4];
