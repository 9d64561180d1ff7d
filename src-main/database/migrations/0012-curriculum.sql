ALTER TABLE curriculum_line ADD COLUMN half_hour INTEGER;
ALTER TABLE curriculum_line ADD COLUMN date_from TEXT;
ALTER TABLE curriculum_line ADD COLUMN date_to TEXT;
ALTER TABLE course ADD COLUMN half_hour INTEGER;
ALTER TABLE course ADD COLUMN hours_from TEXT;

CREATE TABLE course_hours (
  id INTEGER PRIMARY KEY NOT NULL,
  course_id INTEGER NOT NULL REFERENCES course (id),
  hours_per_week INTEGER NOT NULL,
  half_hour INTEGER,
  date_from TEXT,
  date_to TEXT NOT NULL,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_course_hours_course_id ON course_hours (course_id);

CREATE TABLE group_class (
  group_id INTEGER NOT NULL REFERENCES study_group (id),
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  PRIMARY KEY (group_id, class_id)
);
CREATE INDEX ix_group_class_class_id ON group_class (class_id);

CREATE TABLE division_proposal (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  date_from TEXT NOT NULL,
  division TEXT NOT NULL,
  state TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  proposed_by INTEGER REFERENCES account (id),
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  decision_reason TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_division_proposal_class_id ON division_proposal (class_id);

CREATE TABLE individual_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  kind TEXT NOT NULL,
  date_from TEXT NOT NULL,
  date_to TEXT,
  basis TEXT NOT NULL,
  place TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_individual_plan_student_id ON individual_plan (student_id);

CREATE TABLE individual_line (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES individual_plan (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  row_version INTEGER NOT NULL,
  UNIQUE (plan_id, subject_id)
);
CREATE INDEX ix_individual_line_subject_id ON individual_line (subject_id);
CREATE INDEX ix_individual_line_course_id ON individual_line (course_id);
