DROP INDEX `cases_state`;--> statement-breakpoint
CREATE INDEX `cases_state` ON `cases` (`wave_id`,`state`,`disposition`);