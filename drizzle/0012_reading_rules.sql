-- Number of the reading rules by which a report was accepted (docs/rules.md §5). Reports from before
-- this column have none, which means number 1; their digests in the log do not contain it.
ALTER TABLE `report` ADD `reading_rules` integer;
--> statement-breakpoint
-- The column lies behind long texts of its row; reports of older rules are found without reading these.
CREATE INDEX `report_reading_rules` ON `report` (`reading_rules`);
