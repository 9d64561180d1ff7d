CREATE TABLE regulation_value (
  id INTEGER PRIMARY KEY NOT NULL,
  setting TEXT NOT NULL,
  value TEXT NOT NULL,
  date_from TEXT NOT NULL,
  order_number TEXT,
  order_date TEXT,
  state TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES account (id),
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  decision_reason TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_regulation_value_setting ON regulation_value (setting);
ALTER TABLE lesson ADD COLUMN topic_at TEXT;
ALTER TABLE lesson ADD COLUMN homework_at TEXT;
ALTER TABLE lesson ADD COLUMN attendance_at TEXT
