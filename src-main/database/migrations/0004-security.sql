CREATE INDEX ix_audit_entry_account_id_id ON audit_entry (account_id, id);

CREATE INDEX ix_audit_entry_action_id ON audit_entry (action, id);

CREATE TABLE acknowledgement (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  rule_version TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  workstation TEXT NOT NULL,
  UNIQUE (account_id, year_id)
);

CREATE TABLE breach_report (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER REFERENCES account (id),
  login TEXT NOT NULL,
  reporter TEXT NOT NULL,
  reported_by INTEGER REFERENCES account (id),
  noticed_at TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  workstation TEXT NOT NULL,
  description TEXT NOT NULL,
  outcome TEXT NOT NULL,
  seen_at TEXT,
  seen_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_breach_report_account_id ON breach_report (account_id);

CREATE TABLE role_request (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  requested_by INTEGER REFERENCES account (id),
  requested_at TEXT NOT NULL,
  decision TEXT,
  decided_by INTEGER REFERENCES account (id),
  decided_at TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_role_request_account_id ON role_request (account_id);
