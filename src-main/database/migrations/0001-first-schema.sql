CREATE TABLE school (
  id INTEGER PRIMARY KEY NOT NULL,
  full_name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  locality TEXT,
  address TEXT,
  inn TEXT,
  ogrn TEXT,
  director_name TEXT,
  week_days INTEGER NOT NULL,
  time_zone TEXT NOT NULL,
  preset TEXT NOT NULL,
  created_at TEXT NOT NULL,
  row_version INTEGER NOT NULL
);

CREATE TABLE school_year (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (name)
);

CREATE TABLE grading_period (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  grade_from INTEGER NOT NULL,
  grade_to INTEGER NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (year_id, name, grade_from)
);

CREATE TABLE vacation (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  grade_from INTEGER NOT NULL,
  grade_to INTEGER NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_vacation_year_id ON vacation (year_id);

CREATE TABLE bell_schedule (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  name TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (year_id, name)
);

CREATE TABLE bell_time (
  id INTEGER PRIMARY KEY NOT NULL,
  schedule_id INTEGER NOT NULL REFERENCES bell_schedule (id),
  lesson_number INTEGER NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (schedule_id, lesson_number)
);

CREATE TABLE room (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  title TEXT,
  capacity INTEGER,
  row_version INTEGER NOT NULL,
  UNIQUE (name)
);

CREATE TABLE subject (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  area TEXT,
  component TEXT NOT NULL,
  is_divisible INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  row_version INTEGER NOT NULL,
  UNIQUE (name)
);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  middle_name TEXT,
  birth_date TEXT,
  position TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  room_id INTEGER REFERENCES room (id),
  employed_from TEXT,
  dismissed_on TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_staff_email ON staff (email);

CREATE TABLE school_class (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  grade INTEGER NOT NULL,
  letter TEXT NOT NULL,
  name TEXT NOT NULL,
  shift INTEGER NOT NULL,
  profile TEXT,
  room_id INTEGER REFERENCES room (id),
  row_version INTEGER NOT NULL,
  UNIQUE (year_id, grade, letter)
);

CREATE TABLE class_teacher (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_class_teacher_class_id ON class_teacher (class_id);

CREATE INDEX ix_class_teacher_staff_id ON class_teacher (staff_id);

CREATE TABLE class_bells (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  schedule_id INTEGER NOT NULL REFERENCES bell_schedule (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_class_bells_class_id ON class_bells (class_id);

CREATE TABLE setting (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE account (
  id INTEGER PRIMARY KEY NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  login TEXT NOT NULL,
  password_hash TEXT,
  must_change INTEGER NOT NULL,
  slip_expires_at TEXT,
  is_blocked INTEGER NOT NULL,
  failed_attempts INTEGER NOT NULL,
  locked_until TEXT,
  last_login_at TEXT,
  last_workstation TEXT,
  roles_changed_at TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (login),
  UNIQUE (staff_id)
);

CREATE TABLE account_role (
  account_id INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  PRIMARY KEY (account_id, role)
);

CREATE TABLE student (
  id INTEGER PRIMARY KEY NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  middle_name TEXT,
  sex TEXT NOT NULL,
  birth_date TEXT,
  snils TEXT,
  personal_file TEXT,
  address TEXT,
  diary_email TEXT,
  entry_date TEXT,
  entry_order TEXT,
  education_form TEXT NOT NULL,
  health_group TEXT,
  paper_extract INTEGER NOT NULL,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_student_snils ON student (snils);

CREATE INDEX ix_student_personal_file ON student (personal_file);

CREATE TABLE guardian (
  id INTEGER PRIMARY KEY NOT NULL,
  full_name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_guardian_phone ON guardian (phone);

CREATE TABLE student_guardian (
  student_id INTEGER NOT NULL REFERENCES student (id),
  guardian_id INTEGER NOT NULL REFERENCES guardian (id),
  relation TEXT NOT NULL,
  PRIMARY KEY (student_id, guardian_id)
);

CREATE INDEX ix_student_guardian_guardian_id ON student_guardian (guardian_id);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  kind TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_consent_student_id ON consent (student_id);

CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_enrolment_class_id ON enrolment (class_id);

CREATE INDEX ix_enrolment_student_id ON enrolment (student_id);

CREATE TABLE curriculum_line (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  grade INTEGER NOT NULL,
  class_id INTEGER REFERENCES school_class (id),
  hours_per_week INTEGER NOT NULL,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_curriculum_line_year_id_subject_id ON curriculum_line (year_id, subject_id);

CREATE TABLE study_group (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  kind TEXT NOT NULL,
  subject_id INTEGER REFERENCES subject (id),
  name TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_study_group_class_id ON study_group (class_id);

CREATE TABLE group_member (
  id INTEGER PRIMARY KEY NOT NULL,
  group_id INTEGER NOT NULL REFERENCES study_group (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_group_member_group_id ON group_member (group_id);

CREATE INDEX ix_group_member_student_id ON group_member (student_id);

CREATE TABLE course (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  group_id INTEGER NOT NULL REFERENCES study_group (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  kind TEXT NOT NULL,
  hours_per_week INTEGER NOT NULL,
  room_id INTEGER REFERENCES room (id),
  row_version INTEGER NOT NULL,
  UNIQUE (group_id, subject_id)
);

CREATE INDEX ix_course_class_id ON course (class_id);

CREATE TABLE course_teacher (
  id INTEGER PRIMARY KEY NOT NULL,
  course_id INTEGER NOT NULL REFERENCES course (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_course_teacher_course_id ON course_teacher (course_id);

CREATE INDEX ix_course_teacher_staff_id ON course_teacher (staff_id);

CREATE TABLE lesson_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  course_id INTEGER NOT NULL REFERENCES course (id),
  title TEXT NOT NULL,
  file_name TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (course_id)
);

CREATE TABLE lesson_plan_item (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES lesson_plan (id),
  ordinal INTEGER NOT NULL,
  section TEXT,
  topic TEXT NOT NULL,
  hours INTEGER NOT NULL,
  lesson_type TEXT,
  homework TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (plan_id, ordinal)
);

CREATE TABLE timetable_version (
  id INTEGER PRIMARY KEY NOT NULL,
  year_id INTEGER NOT NULL REFERENCES school_year (id),
  name TEXT NOT NULL,
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_timetable_version_year_id ON timetable_version (year_id);

CREATE TABLE timetable_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  version_id INTEGER NOT NULL REFERENCES timetable_version (id),
  course_id INTEGER NOT NULL REFERENCES course (id),
  weekday INTEGER NOT NULL,
  lesson_number INTEGER NOT NULL,
  parity INTEGER NOT NULL,
  room_id INTEGER REFERENCES room (id),
  row_version INTEGER NOT NULL,
  UNIQUE (version_id, course_id, weekday, lesson_number, parity)
);

CREATE INDEX ix_timetable_entry_course_id ON timetable_entry (course_id);

CREATE TABLE lesson (
  id INTEGER PRIMARY KEY NOT NULL,
  course_id INTEGER NOT NULL REFERENCES course (id),
  date TEXT NOT NULL,
  lesson_number INTEGER NOT NULL,
  teacher_id INTEGER REFERENCES staff (id),
  topic TEXT,
  plan_item_id INTEGER REFERENCES lesson_plan_item (id),
  homework TEXT,
  no_homework INTEGER NOT NULL,
  homework_minutes INTEGER,
  studied TEXT,
  hours INTEGER NOT NULL,
  attendance_taken INTEGER NOT NULL,
  no_marks INTEGER NOT NULL,
  source TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  UNIQUE (course_id, date, lesson_number)
);

CREATE INDEX ix_lesson_plan_item_id ON lesson (plan_item_id);

CREATE TABLE mark_column (
  id INTEGER PRIMARY KEY NOT NULL,
  lesson_id INTEGER NOT NULL REFERENCES lesson (id),
  ordinal INTEGER NOT NULL,
  work_type TEXT NOT NULL,
  title TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (lesson_id, ordinal)
);

CREATE TABLE mark (
  column_id INTEGER NOT NULL REFERENCES mark_column (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  value INTEGER NOT NULL,
  comment TEXT,
  source TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  PRIMARY KEY (column_id, student_id)
) WITHOUT ROWID;

CREATE TABLE absence (
  lesson_id INTEGER NOT NULL REFERENCES lesson (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  code TEXT NOT NULL,
  source TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  PRIMARY KEY (lesson_id, student_id)
) WITHOUT ROWID;

CREATE TABLE lesson_note (
  id INTEGER PRIMARY KEY NOT NULL,
  lesson_id INTEGER NOT NULL REFERENCES lesson (id),
  student_id INTEGER REFERENCES student (id),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  minutes INTEGER,
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_lesson_note_lesson_id ON lesson_note (lesson_id);

CREATE TABLE period_mark (
  course_id INTEGER NOT NULL REFERENCES course (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  slot TEXT NOT NULL,
  period_id INTEGER REFERENCES grading_period (id),
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL,
  PRIMARY KEY (course_id, student_id, slot)
) WITHOUT ROWID;

CREATE TABLE period_closing (
  course_id INTEGER NOT NULL REFERENCES course (id),
  period_id INTEGER NOT NULL REFERENCES grading_period (id),
  closed_at TEXT NOT NULL,
  closed_by INTEGER REFERENCES account (id),
  PRIMARY KEY (course_id, period_id)
);

CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER,
  workstation TEXT NOT NULL,
  procedure TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT,
  entity_key TEXT,
  before TEXT,
  after TEXT,
  reason TEXT,
  hash TEXT NOT NULL
);

CREATE INDEX ix_audit_entry_entity_entity_key ON audit_entry (entity, entity_key);

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  row_count INTEGER NOT NULL,
  state TEXT NOT NULL,
  report TEXT NOT NULL,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_import_batch_file_digest ON import_batch (file_digest);

CREATE TABLE import_row (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  ordinal INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entity_key TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (batch_id, ordinal)
) WITHOUT ROWID;
