CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`channel` text NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`due` integer NOT NULL,
	`tries` integer NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`sent_at` integer,
	`external_id` text,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due`) WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `outbox_case` ON `outbox` (`case_id`);--> statement-breakpoint
CREATE TABLE `wave_versions` (
	`wave_id` text NOT NULL,
	`serial` integer NOT NULL,
	`questionnaire_hash` text NOT NULL,
	`kind` text NOT NULL,
	`holds_from` integer NOT NULL,
	`declared_by` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`wave_id`, `serial`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_archives` (
	`response_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`response_id` text NOT NULL,
	`slot` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_events_slot` ON `answer_events` (`response_id`,`slot`);--> statement-breakpoint
CREATE TABLE `identity_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`response_id` text NOT NULL,
	`decision` text NOT NULL,
	`who` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_decisions_response` ON `identity_decisions` (`response_id`,`at`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`state` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`certificate` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasures_case` ON `erasures` (`case_id`);--> statement-breakpoint
CREATE INDEX `erasures_state` ON `erasures` (`state`);--> statement-breakpoint
CREATE TABLE `pins` (
	`case_id` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`password_hash` text,
	`second_factor` blob,
	`last_step` integer,
	`failed_tries` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	`active` integer DEFAULT true NOT NULL,
	`identity` text,
	`demo` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_staff`("id", "login", "name", "role", "language", "password_hash", "demo") SELECT "id", "login", "name", "role", "language", "password_hash", "demo" FROM `staff`;--> statement-breakpoint
DROP TABLE `staff`;--> statement-breakpoint
ALTER TABLE `__new_staff` RENAME TO `staff`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_login` ON `staff` (`login`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_identity` ON `staff` (`identity`);--> statement-breakpoint
ALTER TABLE `access_codes` ADD `issued_at` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `access_codes` ADD `starts_at` integer;--> statement-breakpoint
ALTER TABLE `access_codes` ADD `sending_id` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `address` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `phase_one_case_id` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `batch` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `head` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `factors` text;--> statement-breakpoint
ALTER TABLE `waves` ADD `phase_one_wave_id` text;--> statement-breakpoint
ALTER TABLE `waves` ADD `contacts_purge_at` integer;