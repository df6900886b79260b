CREATE TABLE `case_keys` (
	`case_id` text PRIMARY KEY NOT NULL,
	`contacts_key_id` text,
	`contacts_wrapped` blob,
	`answers_key_id` text NOT NULL,
	`answers_wrapped` blob NOT NULL
);
