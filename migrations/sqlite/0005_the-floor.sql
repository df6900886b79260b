CREATE TABLE `strata` (
	`wave_id` text NOT NULL,
	`stratum` text NOT NULL,
	`territory` text NOT NULL,
	`priority` integer DEFAULT 0 NOT NULL,
	`open` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`wave_id`, `stratum`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `floor_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`night` integer NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`cases` integer NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `floor_figures_one` ON `floor_figures` (`night`,`login`,`name`);--> statement-breakpoint
CREATE TABLE `floor_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`kind` text NOT NULL,
	`started` integer NOT NULL,
	`seen` integer NOT NULL,
	`ended` integer
);
--> statement-breakpoint
CREATE INDEX `floor_hours_login` ON `floor_hours` (`login`,`started`);--> statement-breakpoint
CREATE INDEX `floor_hours_seen` ON `floor_hours` (`seen`);--> statement-breakpoint
CREATE TABLE `floor_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`from_whom` text NOT NULL,
	`to_whom` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `floor_messages_to` ON `floor_messages` (`to_whom`,`at`);--> statement-breakpoint
CREATE TABLE `monitorings` (
	`id` text PRIMARY KEY NOT NULL,
	`interviewer` text NOT NULL,
	`observer` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `monitorings_interviewer` ON `monitorings` (`interviewer`,`at`);--> statement-breakpoint
CREATE TABLE `phone_legs` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`case_id` text,
	`attempt_id` text,
	`login` text,
	`external_id` text,
	`state` text NOT NULL,
	`answered_by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phone_legs_external` ON `phone_legs` (`external_id`);--> statement-breakpoint
CREATE INDEX `phone_legs_attempt` ON `phone_legs` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `phone_legs_at` ON `phone_legs` (`at`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`starts` integer NOT NULL,
	`ends` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `shifts_ends` ON `shifts` (`ends`);--> statement-breakpoint
CREATE INDEX `shifts_login` ON `shifts` (`login`,`starts`);--> statement-breakpoint
ALTER TABLE `appointments` ADD `with_whom` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `interviewer` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `fault` text;--> statement-breakpoint
ALTER TABLE `waves` ADD `calling` text;--> statement-breakpoint
ALTER TABLE `waves` ADD `training` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `skills` text;