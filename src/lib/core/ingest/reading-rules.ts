/**
 * Number of the reading rules: all rules by which the bytes of a file become entries or a refusal
 * (docs/rules.md §5 lists what each number changed). It is stored with each report when it is
 * accepted. A change after which any file yields other entries or is refused takes the next number;
 * a new problem that only warns does not.
 */
export const READING_RULES = 5;

/** Rules of version 0.1.0, by which all reports without a stored number were accepted. */
export const FIRST_READING_RULES = 1;
