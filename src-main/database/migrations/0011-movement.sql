CREATE TABLE movement_order (
  id INTEGER PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT,
  registered_at TEXT NOT NULL,
  registered_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_movement_order_date ON movement_order (date);

CREATE TABLE movement_step (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES account (id)
);

CREATE TABLE movement_change (
  step_id INTEGER NOT NULL REFERENCES movement_step (id),
  ordinal INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entity_key TEXT NOT NULL,
  before TEXT,
  PRIMARY KEY (step_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE movement (
  id INTEGER PRIMARY KEY NOT NULL,
  order_id INTEGER NOT NULL REFERENCES movement_order (id),
  step_id INTEGER NOT NULL REFERENCES movement_step (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  from_class_id INTEGER REFERENCES school_class (id),
  to_class_id INTEGER REFERENCES school_class (id),
  reason TEXT,
  destination TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_movement_order_id ON movement (order_id);

CREATE INDEX ix_movement_step_id ON movement (step_id);

CREATE INDEX ix_movement_student_id ON movement (student_id);

CREATE INDEX ix_movement_from_class_id ON movement (from_class_id);

CREATE INDEX ix_movement_to_class_id ON movement (to_class_id);

CREATE TABLE carried_record (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  kind TEXT NOT NULL,
  date TEXT,
  slot TEXT,
  value TEXT NOT NULL,
  work_type TEXT,
  comment TEXT,
  origin TEXT NOT NULL,
  origin_course_id INTEGER REFERENCES course (id),
  origin_lesson_id INTEGER REFERENCES lesson (id),
  document TEXT,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_carried_record_course_id ON carried_record (course_id);

CREATE INDEX ix_carried_record_student_id ON carried_record (student_id);

CREATE TABLE movement_request (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  student_id INTEGER REFERENCES student (id),
  text TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES account (id),
  state TEXT NOT NULL,
  answer TEXT,
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_movement_request_class_id ON movement_request (class_id);

CREATE TABLE promotion (
  id INTEGER PRIMARY KEY NOT NULL,
  step_id INTEGER NOT NULL REFERENCES movement_step (id),
  from_year_id INTEGER NOT NULL REFERENCES school_year (id),
  to_year_id INTEGER NOT NULL REFERENCES school_year (id),
  override_reason TEXT,
  override_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  UNIQUE (from_year_id)
);
