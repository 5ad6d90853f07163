CREATE INDEX `event_actor` ON `event` (`actor`);--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);