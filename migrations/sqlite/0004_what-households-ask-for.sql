CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`asked_on` integer NOT NULL,
	`state` text NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requests_case` ON `requests` (`case_id`);--> statement-breakpoint
CREATE INDEX `requests_waiting` ON `requests` (`state`) WHERE "requests"."state" in ('open', 'call-soon', 'booked');--> statement-breakpoint
CREATE UNIQUE INDEX `requests_one_call` ON `requests` (`case_id`) WHERE "requests"."state" = 'call-soon';--> statement-breakpoint
ALTER TABLE `appointments` ADD `until` integer;