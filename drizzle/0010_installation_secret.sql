-- The secret that this database belongs to, as an HMAC with it: it is not on record and changes with
-- `thuoc-so secret --renew`.
CREATE TABLE `installation_secret` (
	`proof` text PRIMARY KEY NOT NULL,
	`bound_at` text NOT NULL
) STRICT;
