CREATE TABLE backup_copy (
  id INTEGER PRIMARY KEY NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  path TEXT NOT NULL,
  is_external INTEGER NOT NULL,
  size_kb INTEGER NOT NULL,
  sha256 TEXT,
  duration_ms INTEGER NOT NULL,
  result TEXT NOT NULL,
  findings TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  head_id INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_backup_copy_started_at ON backup_copy (started_at);
