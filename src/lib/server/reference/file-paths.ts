/** Paths of the reference files below the root of an installation. */
export const CATALOGUE_FOLDER = 'data/catalogue';
export const INSTALLATION_FILE = `${CATALOGUE_FOLDER}/installation.json`;
export const INDICATORS_FILE = `${CATALOGUE_FOLDER}/indicators.json`;
export const CALENDAR_FILE = `${CATALOGUE_FOLDER}/calendar.json`;
export const CHECKS_FILE = `${CATALOGUE_FOLDER}/checks.json`;
export const HEADERS_FILE = `${CATALOGUE_FOLDER}/headers.json`;
export const UNITS_FILE = 'data/units/units.csv';
export const CHANGES_FILE = 'data/units/changes.csv';
export const ATTRIBUTES_FILE = 'data/units/attributes.csv';

/** A form, a scorecard and a campaign stand each in a file of its name. */
export const formFile = (id: string): string => `${CATALOGUE_FOLDER}/forms/${id}.json`;
export const scorecardFile = (id: string): string => `${CATALOGUE_FOLDER}/scorecards/${id}.json`;
export const campaignFile = (id: string): string => `${CATALOGUE_FOLDER}/campaigns/${id}.json`;
