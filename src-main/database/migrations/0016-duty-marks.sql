CREATE TABLE duty_mark (
  id INTEGER PRIMARY KEY NOT NULL,
  duty_key TEXT NOT NULL,
  due_on TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  is_personal INTEGER NOT NULL,
  done_at TEXT NOT NULL,
  note TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (duty_key, due_on, account_id, is_personal)
);
CREATE INDEX ix_duty_mark_due_on ON duty_mark (due_on);
