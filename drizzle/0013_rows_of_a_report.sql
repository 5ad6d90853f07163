-- The key of a row begins with form and period: without this index the rows of one report are looked for
-- among all rows that any report has for its period.
CREATE INDEX `entry_report` ON `entry` (`report`);
