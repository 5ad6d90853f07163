-- Written by hand: the table keeps its columns. From now on `token` holds the SHA-256 of a session's
-- token. SQLite cannot compute it for the tokens that were stored before, so these sessions end and
-- their owners sign in again. Sessions are not on record.
DELETE FROM `session`;
