CREATE TABLE integrity_check (
  id INTEGER PRIMARY KEY NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  is_ok INTEGER NOT NULL,
  finding_count INTEGER NOT NULL,
  findings TEXT NOT NULL,
  line_count INTEGER NOT NULL,
  control TEXT,
  account_id INTEGER REFERENCES account (id)
);
