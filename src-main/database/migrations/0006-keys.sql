CREATE TABLE key_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER REFERENCES account (id),
  public_key TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  UNIQUE (account_id)
);
