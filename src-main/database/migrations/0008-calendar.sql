ALTER TABLE school_year ADD COLUMN closed_on TEXT;

ALTER TABLE vacation ADD COLUMN class_id INTEGER REFERENCES school_class (id);

ALTER TABLE bell_schedule ADD COLUMN retired_on TEXT;

ALTER TABLE bell_schedule ADD COLUMN times_changed_at TEXT;

CREATE TABLE special_day (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  grade_from INTEGER NOT NULL,
  grade_to INTEGER NOT NULL,
  class_id INTEGER REFERENCES school_class (id),
  follows_weekday INTEGER,
  follows_parity INTEGER,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_special_day_year_id_date ON special_day (year_id, date);

CREATE TABLE bell_rule (
  id INTEGER PRIMARY KEY NOT NULL,
  schedule_id INTEGER NOT NULL REFERENCES bell_schedule (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  weekday INTEGER,
  shift INTEGER,
  grade_from INTEGER,
  grade_to INTEGER,
  class_id INTEGER REFERENCES school_class (id),
  reason TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_bell_rule_schedule_id ON bell_rule (schedule_id);
