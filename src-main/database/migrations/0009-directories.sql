ALTER TABLE school ADD COLUMN phone TEXT;

ALTER TABLE school ADD COLUMN email TEXT;

ALTER TABLE school ADD COLUMN site TEXT;

ALTER TABLE school ADD COLUMN seal_text TEXT;

ALTER TABLE school ADD COLUMN organisation_kind TEXT;

ALTER TABLE school ADD COLUMN levels TEXT;

ALTER TABLE room ADD COLUMN responsible_id INTEGER REFERENCES staff (id);

ALTER TABLE room ADD COLUMN closed_from TEXT;

ALTER TABLE subject ADD COLUMN is_gradeless INTEGER;

ALTER TABLE subject ADD COLUMN closed_from TEXT;

CREATE TABLE class_set (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  name TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (year_id, name)
);

ALTER TABLE school_class ADD COLUMN level TEXT;

ALTER TABLE school_class ADD COLUMN week_days INTEGER;

ALTER TABLE school_class ADD COLUMN first_lesson INTEGER;

ALTER TABLE school_class ADD COLUMN lesson_minutes INTEGER;

ALTER TABLE school_class ADD COLUMN most_per_day INTEGER;

ALTER TABLE school_class ADD COLUMN most_per_week INTEGER;

ALTER TABLE school_class ADD COLUMN set_id INTEGER REFERENCES class_set (id);

ALTER TABLE school_class ADD COLUMN closed_from TEXT;

CREATE TABLE subject_teacher (
  id INTEGER PRIMARY KEY NOT NULL,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  is_active INTEGER NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (subject_id, staff_id)
);

CREATE TABLE work_type (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  letter TEXT NOT NULL,
  needs_number INTEGER NOT NULL,
  needs_topic INTEGER NOT NULL,
  needs_hours INTEGER NOT NULL,
  is_monitoring INTEGER NOT NULL,
  term_kind TEXT NOT NULL,
  weight_percent INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  closed_from TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (code)
);

CREATE TABLE absence_code (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  meaning TEXT NOT NULL,
  reason TEXT NOT NULL,
  has_notice INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  closed_from TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (code)
);

CREATE TABLE responsible_person (
  id INTEGER PRIMARY KEY NOT NULL,
  duty TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  area TEXT,
  order_number TEXT,
  order_date TEXT,
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_responsible_person_staff_id ON responsible_person (staff_id);

CREATE TABLE approval (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  kind TEXT NOT NULL,
  version_id INTEGER REFERENCES timetable_version (id),
  state TEXT NOT NULL,
  content_digest TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  submitted_by INTEGER NOT NULL REFERENCES account (id),
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  approved_on TEXT,
  order_number TEXT,
  remark TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_approval_year_id_kind ON approval (year_id, kind);

CREATE TABLE readiness_section (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  section TEXT NOT NULL,
  is_needed INTEGER NOT NULL,
  decision TEXT,
  owner_role TEXT,
  due_date TEXT,
  checked_at TEXT,
  checked_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  UNIQUE (year_id, section)
);

CREATE TABLE quality_check (
  id INTEGER PRIMARY KEY NOT NULL,
  checked_at TEXT NOT NULL,
  checked_by INTEGER NOT NULL REFERENCES account (id),
  defect_count INTEGER NOT NULL,
  row_version INTEGER NOT NULL
);
