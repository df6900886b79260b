CREATE TABLE `access_codes` (
	`case_id` text NOT NULL,
	`serial` integer NOT NULL,
	`lookup` text NOT NULL,
	`revoked` integer NOT NULL,
	PRIMARY KEY(`case_id`, `serial`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_codes_lookup` ON `access_codes` (`lookup`);--> statement-breakpoint
CREATE TABLE `answer_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`response_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`save_id` text NOT NULL,
	`version` integer NOT NULL,
	`base_version` integer NOT NULL,
	`mode` text NOT NULL,
	`who` text NOT NULL,
	`at` integer NOT NULL,
	`questionnaire_hash` text NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_events_save_id` ON `answer_events` (`save_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `answer_events_version` ON `answer_events` (`response_id`,`version`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`at` integer NOT NULL,
	`hard` integer NOT NULL,
	`made_by` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appointments_case` ON `appointments` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_one_open` ON `appointments` (`case_id`) WHERE "appointments"."state" = 'open';--> statement-breakpoint
CREATE INDEX `appointments_due` ON `appointments` (`at`) WHERE "appointments"."state" = 'open';--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`channel` text NOT NULL,
	`number_id` text,
	`who` text,
	`started` integer NOT NULL,
	`ended` integer,
	`outcome` text,
	`note` blob NOT NULL,
	`interview_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempts_case` ON `attempts` (`case_id`,`started`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`what` text NOT NULL,
	`subject` text,
	`position` integer,
	`link` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_position` ON `audit` (`position`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE TABLE `case_keys` (
	`case_id` text PRIMARY KEY NOT NULL,
	`contacts_key_id` text NOT NULL,
	`contacts_wrapped` blob NOT NULL,
	`answers_key_id` text NOT NULL,
	`answers_wrapped` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`wave_id` text NOT NULL,
	`number` text NOT NULL,
	`stratum` text NOT NULL,
	`design_weight` real NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`disposition` text NOT NULL,
	`finished_mode` text,
	`finished_at` integer,
	`preload` blob NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_contact` integer,
	`calls` integer DEFAULT 0 NOT NULL,
	`last_call` integer,
	`call_after` integer,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`wave_id`,`number`);--> statement-breakpoint
CREATE INDEX `cases_state` ON `cases` (`wave_id`,`state`);--> statement-breakpoint
CREATE INDEX `cases_last_contact` ON `cases` (`wave_id`,`last_contact`);--> statement-breakpoint
CREATE INDEX `cases_queue` ON `cases` (`wave_id`,`last_call`) WHERE "cases"."finished_mode" is null;--> statement-breakpoint
CREATE TABLE `claims` (
	`case_id` text PRIMARY KEY NOT NULL,
	`who` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claims_who` ON `claims` (`who`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`case_id` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `forms` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`code` text NOT NULL,
	`language` text NOT NULL,
	`variant` text NOT NULL,
	`questionnaire_hash` text NOT NULL,
	`offence_order` text NOT NULL,
	`state` text NOT NULL,
	`posted_at` integer,
	`response_id` text,
	`interview_id` text,
	`keyed_pages` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forms_code` ON `forms` (`code`);--> statement-breakpoint
CREATE INDEX `forms_case` ON `forms` (`case_id`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`response_id` text NOT NULL,
	`mode` text NOT NULL,
	`who` text NOT NULL,
	`questionnaire_hash` text NOT NULL,
	`language` text NOT NULL,
	`begun` integer NOT NULL,
	`ended` integer,
	`how` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interviews_case` ON `interviews` (`case_id`);--> statement-breakpoint
CREATE INDEX `interviews_response` ON `interviews` (`response_id`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`measure` text NOT NULL,
	`telling` text NOT NULL,
	`definition` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`number` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`modes` text NOT NULL,
	`begun` integer NOT NULL,
	`completed_at` integer,
	`stands` integer NOT NULL,
	`independent` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_number` ON `responses` (`wave_id`,`number`);--> statement-breakpoint
CREATE INDEX `responses_case` ON `responses` (`case_id`);--> statement-breakpoint
CREATE INDEX `responses_begun` ON `responses` (`wave_id`,`begun`);--> statement-breakpoint
CREATE TABLE `sendings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`step` text NOT NULL,
	`channel` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sendings_step` ON `sendings` (`case_id`,`step`);--> statement-breakpoint
CREATE INDEX `sendings_due` ON `sendings` (`state`,`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`audience` text NOT NULL,
	`staff_id` text,
	`case_id` text,
	`interview_id` text,
	`language` text NOT NULL,
	`created` integer NOT NULL,
	`seen` integer NOT NULL,
	`ended` integer,
	`ended_why` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_case` ON `sessions` (`case_id`);--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`password_hash` text NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_login` ON `staff` (`login`);--> statement-breakpoint
CREATE TABLE `waves` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`questionnaire_id` text NOT NULL,
	`questionnaire_hash` text NOT NULL,
	`year` integer NOT NULL,
	`age_floor` integer NOT NULL,
	`opened` integer NOT NULL,
	`closes` integer NOT NULL,
	`demo` integer NOT NULL,
	`reconciliation` text NOT NULL,
	`mode_precedence` text NOT NULL,
	`forecast` text NOT NULL
);
