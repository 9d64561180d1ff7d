CREATE TABLE holder (
  id INTEGER PRIMARY KEY NOT NULL,
  school_key TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  workstation TEXT NOT NULL,
  started_at TEXT NOT NULL,
  certificate TEXT NOT NULL,
  private_key TEXT NOT NULL
);

CREATE TABLE client_request (
  id TEXT PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX ix_client_request_at ON client_request (at);

CREATE TABLE session_ticket (
  digest TEXT PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  workstation TEXT NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX ix_session_ticket_account_id ON session_ticket (account_id);

CREATE TABLE workstation (
  name TEXT PRIMARY KEY NOT NULL,
  program_version TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  last_login TEXT
) WITHOUT ROWID;
