-- The database itself refuses to change or remove what was put on record (docs/rules.md §5).
-- INSERT OR REPLACE would delete without asking the DELETE triggers (unless a connection sets
-- recursive_triggers), so each table also refuses a row that is there already.
CREATE TRIGGER `unit_no_update` BEFORE UPDATE ON `unit`
BEGIN
	SELECT RAISE(ABORT, 'unit is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `unit_no_delete` BEFORE DELETE ON `unit`
BEGIN
	SELECT RAISE(ABORT, 'unit is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `reference_no_update` BEFORE UPDATE ON `reference`
BEGIN
	SELECT RAISE(ABORT, 'reference is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `reference_no_delete` BEFORE DELETE ON `reference`
BEGIN
	SELECT RAISE(ABORT, 'reference is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `file_no_update` BEFORE UPDATE ON `file`
BEGIN
	SELECT RAISE(ABORT, 'file is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `file_no_delete` BEFORE DELETE ON `file`
BEGIN
	SELECT RAISE(ABORT, 'file is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `report_no_update` BEFORE UPDATE ON `report`
BEGIN
	SELECT RAISE(ABORT, 'report is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `report_no_delete` BEFORE DELETE ON `report`
BEGIN
	SELECT RAISE(ABORT, 'report is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `entry_no_update` BEFORE UPDATE ON `entry`
BEGIN
	SELECT RAISE(ABORT, 'entry is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `entry_no_delete` BEFORE DELETE ON `entry`
BEGIN
	SELECT RAISE(ABORT, 'entry is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `event_no_update` BEFORE UPDATE ON `event`
BEGIN
	SELECT RAISE(ABORT, 'event is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
BEGIN
	SELECT RAISE(ABORT, 'event is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `release_no_update` BEFORE UPDATE ON `release`
BEGIN
	SELECT RAISE(ABORT, 'release is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `release_no_delete` BEFORE DELETE ON `release`
BEGIN
	SELECT RAISE(ABORT, 'release is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `unit_once` BEFORE INSERT ON `unit`
WHEN EXISTS (SELECT 1 FROM `unit` WHERE `id` = NEW.`id` OR (`code` = NEW.`code` AND `valid_from` = NEW.`valid_from`))
BEGIN
	SELECT RAISE(ABORT, 'unit is append-only: the row is there already');
END;
--> statement-breakpoint
CREATE TRIGGER `reference_once` BEFORE INSERT ON `reference`
WHEN EXISTS (SELECT 1 FROM `reference` WHERE `hash` = NEW.`hash`)
BEGIN
	SELECT RAISE(ABORT, 'reference is append-only: the row is there already');
END;
--> statement-breakpoint
CREATE TRIGGER `file_once` BEFORE INSERT ON `file`
WHEN EXISTS (SELECT 1 FROM `file` WHERE `sha256` = NEW.`sha256`)
BEGIN
	SELECT RAISE(ABORT, 'file is append-only: the row is there already');
END;
--> statement-breakpoint
CREATE TRIGGER `report_once` BEFORE INSERT ON `report`
WHEN EXISTS (SELECT 1 FROM `report` WHERE `id` = NEW.`id` OR `public_id` = NEW.`public_id`)
BEGIN
	SELECT RAISE(ABORT, 'report is append-only: the row is there already');
END;
--> statement-breakpoint
-- A report is closed by its first event: no row joins it afterwards, and none replaces another.
CREATE TRIGGER `entry_closed` BEFORE INSERT ON `entry`
WHEN EXISTS (
	SELECT 1 FROM `event`
	WHERE `subject` = (SELECT `public_id` FROM `report` WHERE `id` = NEW.`report`)
)
BEGIN
	SELECT RAISE(ABORT, 'entry is append-only: the report is closed');
END;
--> statement-breakpoint
CREATE TRIGGER `entry_once` BEFORE INSERT ON `entry`
WHEN EXISTS (
	SELECT 1 FROM `entry`
	WHERE `form` = NEW.`form` AND `period_start` = NEW.`period_start`
		AND `period_end` = NEW.`period_end` AND `unit` = NEW.`unit`
		AND `item` = NEW.`item` AND `report` = NEW.`report`
)
BEGIN
	SELECT RAISE(ABORT, 'entry is append-only: the row is there already');
END;
--> statement-breakpoint
-- Events form one chain: each is the next one and carries the hash of the last.
CREATE TRIGGER `event_chain` BEFORE INSERT ON `event`
WHEN NEW.`seq` <> (SELECT coalesce(max(`seq`), 0) + 1 FROM `event`)
	OR NEW.`prev` <> coalesce((SELECT `hash` FROM `event` ORDER BY `seq` DESC LIMIT 1), '')
BEGIN
	SELECT RAISE(ABORT, 'event is append-only: this is not the next link of the chain');
END;
--> statement-breakpoint
CREATE TRIGGER `release_next` BEFORE INSERT ON `release`
WHEN NEW.`number` <> (SELECT coalesce(max(`number`), 0) + 1 FROM `release`)
BEGIN
	SELECT RAISE(ABORT, 'release is append-only: this is not the next number');
END;
