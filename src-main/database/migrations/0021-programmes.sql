CREATE TABLE attachment (
  id INTEGER PRIMARY KEY NOT NULL,
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  stored_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE TABLE attachment_part (
  attachment_id INTEGER NOT NULL REFERENCES attachment (id),
  ordinal INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (attachment_id, ordinal)
);

CREATE TABLE work_programme (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  grade INTEGER NOT NULL,
  class_id INTEGER REFERENCES school_class (id),
  edition TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT,
  attachment_id INTEGER NOT NULL REFERENCES attachment (id),
  withdrawn_at TEXT,
  withdrawal_reason TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_work_programme_year_id_subject_id ON work_programme (year_id, subject_id);

CREATE TABLE professional_programme (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  qualification TEXT,
  base TEXT NOT NULL,
  study_months INTEGER NOT NULL,
  closed_from TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (code, base)
);

CREATE TABLE programme_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  programme_id INTEGER NOT NULL REFERENCES professional_programme (id),
  admission_year INTEGER NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (programme_id, admission_year)
);

CREATE TABLE programme_line (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES programme_plan (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  cycle TEXT,
  index_code TEXT,
  ordinal INTEGER NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (plan_id, subject_id)
);

CREATE TABLE programme_semester (
  id INTEGER PRIMARY KEY NOT NULL,
  line_id INTEGER NOT NULL REFERENCES programme_line (id),
  semester INTEGER NOT NULL,
  hours INTEGER NOT NULL,
  attestation TEXT,
  has_course_work INTEGER NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (line_id, semester)
);

CREATE TABLE process_week (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  week_start TEXT NOT NULL,
  kind TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (class_id, week_start)
);

ALTER TABLE school_class ADD COLUMN programme_id INTEGER REFERENCES professional_programme (id);
