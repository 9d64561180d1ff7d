ALTER TABLE course ADD COLUMN date_from TEXT;
ALTER TABLE course ADD COLUMN date_to TEXT;
ALTER TABLE individual_plan ADD COLUMN document_number TEXT;
ALTER TABLE individual_plan ADD COLUMN document_date TEXT;
ALTER TABLE individual_line ADD COLUMN staff_id INTEGER REFERENCES staff (id);
ALTER TABLE individual_line ADD COLUMN hours_per_week INTEGER;
ALTER TABLE individual_line ADD COLUMN half_hour INTEGER;
ALTER TABLE individual_line ADD COLUMN date_from TEXT;
ALTER TABLE individual_line ADD COLUMN date_to TEXT;

CREATE TABLE individual_replacement (
  id INTEGER PRIMARY KEY NOT NULL,
  line_id INTEGER NOT NULL REFERENCES individual_line (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (line_id, course_id)
);
CREATE INDEX ix_individual_replacement_course_id ON individual_replacement (course_id);
CREATE INDEX ix_individual_replacement_student_id ON individual_replacement (student_id);

CREATE TABLE individual_lesson (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES individual_plan (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  date TEXT NOT NULL,
  hours INTEGER NOT NULL,
  teacher_id INTEGER REFERENCES staff (id),
  topic TEXT,
  homework TEXT,
  work_type TEXT,
  value INTEGER,
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_individual_lesson_plan_id ON individual_lesson (plan_id);
CREATE INDEX ix_individual_lesson_course_id ON individual_lesson (course_id);

CREATE TABLE attestation_protocol (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  slot TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  value TEXT NOT NULL,
  commission TEXT,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  UNIQUE (course_id, student_id, slot)
);
CREATE INDEX ix_attestation_protocol_student_id ON attestation_protocol (student_id);

CREATE TABLE correction_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  staff_id INTEGER REFERENCES staff (id),
  reason TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  result TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_correction_plan_course_id ON correction_plan (course_id);
CREATE INDEX ix_correction_plan_student_id ON correction_plan (student_id);

CREATE TABLE correction_step (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES correction_plan (id),
  ordinal INTEGER NOT NULL,
  topic TEXT NOT NULL,
  planned_on TEXT,
  done_on TEXT,
  result TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (plan_id, ordinal)
);
