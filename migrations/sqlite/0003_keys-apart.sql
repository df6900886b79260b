-- server/store/engines/sqlite-files.ts has copied the rows into the key store's own file, durably, before it comes here
DROP TABLE `case_keys`;
