/*
 * A program for tests that want an installation of their own with the samples: copies the database
 * that SAMPLES_PATH names, which a server may have open, to where DATABASE_PATH says.
 */
import Database from 'better-sqlite3';

const { SAMPLES_PATH = '', DATABASE_PATH = '' } = process.env;
const samples = new Database(SAMPLES_PATH, { readonly: true, fileMustExist: true });
samples.prepare('VACUUM INTO ?').run(DATABASE_PATH);
samples.close();
