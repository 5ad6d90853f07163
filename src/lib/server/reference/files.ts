/** Where the files of the reference stand below the root of an installation. */
export const FOLDER = 'data/catalogue';
export const INSTALLATION = `${FOLDER}/installation.json`;
export const INDICATORS = `${FOLDER}/indicators.json`;
export const CALENDAR = `${FOLDER}/calendar.json`;
export const CHECKS = `${FOLDER}/checks.json`;
export const UNITS = 'data/units/units.csv';
export const CHANGES = 'data/units/changes.csv';
export const ATTRIBUTES = 'data/units/attributes.csv';

/** A form, a scorecard and a campaign stand each in a file of its name. */
export const formFile = (id: string): string => `${FOLDER}/forms/${id}.json`;
export const scorecardFile = (id: string): string => `${FOLDER}/scorecards/${id}.json`;
export const campaignFile = (id: string): string => `${FOLDER}/campaigns/${id}.json`;
