ALTER TABLE lesson_plan ADD COLUMN state TEXT;
ALTER TABLE lesson_plan ADD COLUMN remark TEXT;
ALTER TABLE lesson_plan ADD COLUMN submitted_at TEXT;
ALTER TABLE lesson_plan ADD COLUMN decided_at TEXT;
ALTER TABLE lesson_plan ADD COLUMN decided_by INTEGER REFERENCES account (id);
ALTER TABLE lesson_plan ADD COLUMN edits INTEGER;

ALTER TABLE lesson_plan_item ADD COLUMN work_type TEXT;
ALTER TABLE lesson_plan_item ADD COLUMN is_reserve INTEGER;
ALTER TABLE lesson_plan_item ADD COLUMN planned_date TEXT;
ALTER TABLE lesson_plan_item ADD COLUMN planned_until TEXT;
ALTER TABLE lesson_plan_item ADD COLUMN outcome TEXT;
ALTER TABLE lesson_plan_item ADD COLUMN corrected_topic TEXT;
ALTER TABLE lesson_plan_item ADD COLUMN corrected_hours INTEGER;
ALTER TABLE lesson_plan_item ADD COLUMN corrected_date TEXT;
ALTER TABLE lesson_plan_item ADD COLUMN corrected_until TEXT;

CREATE TABLE lesson_plan_correction (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES lesson_plan (id),
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES account (id),
  reason TEXT NOT NULL,
  shortage INTEGER NOT NULL,
  lines_before TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  remark TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_lesson_plan_correction_plan_id ON lesson_plan_correction (plan_id);

CREATE TABLE lesson_plan_change (
  id INTEGER PRIMARY KEY NOT NULL,
  correction_id INTEGER NOT NULL REFERENCES lesson_plan_correction (id),
  item_id INTEGER NOT NULL REFERENCES lesson_plan_item (id),
  kind TEXT NOT NULL,
  into_item_id INTEGER REFERENCES lesson_plan_item (id),
  hours_before INTEGER NOT NULL,
  hours_after INTEGER NOT NULL,
  topic_before TEXT NOT NULL,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_lesson_plan_change_correction_id ON lesson_plan_change (correction_id);
CREATE INDEX ix_lesson_plan_change_item_id ON lesson_plan_change (item_id);

CREATE TABLE lost_lesson (
  id INTEGER PRIMARY KEY NOT NULL,
  course_id INTEGER NOT NULL REFERENCES course (id),
  date TEXT NOT NULL,
  lesson_number INTEGER NOT NULL,
  cause TEXT NOT NULL,
  correction_id INTEGER REFERENCES lesson_plan_correction (id),
  row_version INTEGER NOT NULL,
  UNIQUE (course_id, date, lesson_number)
);

CREATE TABLE lesson_plan_columns (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  head TEXT NOT NULL,
  columns TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (account_id, head)
);
