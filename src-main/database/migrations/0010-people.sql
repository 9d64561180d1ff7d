ALTER TABLE staff ADD COLUMN other_positions TEXT;
ALTER TABLE staff ADD COLUMN snils TEXT;
ALTER TABLE staff ADD COLUMN branch TEXT;
ALTER TABLE student ADD COLUMN document_kind TEXT;
ALTER TABLE student ADD COLUMN document_number TEXT;
ALTER TABLE student ADD COLUMN document_issued TEXT;
ALTER TABLE student ADD COLUMN phone TEXT;
ALTER TABLE student ADD COLUMN email TEXT;
ALTER TABLE guardian ADD COLUMN email_confirmed_on TEXT;
ALTER TABLE guardian ADD COLUMN preferred_channel TEXT;
ALTER TABLE guardian ADD COLUMN source_document TEXT;
ALTER TABLE student_guardian ADD COLUMN ended_on TEXT;
ALTER TABLE student_guardian ADD COLUMN ended_reason TEXT;
CREATE TABLE student_exemption (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  basis TEXT NOT NULL,
  document TEXT NOT NULL,
  date_from TEXT NOT NULL,
  date_to TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_student_exemption_student_id ON student_exemption (student_id);
CREATE INDEX ix_student_exemption_subject_id ON student_exemption (subject_id);
CREATE TABLE data_report (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  reported_by TEXT NOT NULL,
  received_on TEXT NOT NULL,
  form TEXT NOT NULL,
  reference TEXT NOT NULL,
  content TEXT NOT NULL,
  applied_on TEXT,
  applied_by INTEGER REFERENCES account (id),
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_data_report_student_id ON data_report (student_id);
CREATE TABLE data_check (
  id INTEGER PRIMARY KEY NOT NULL,
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  checked_on TEXT NOT NULL,
  checked_by INTEGER REFERENCES account (id),
  student_count INTEGER NOT NULL,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_data_check_class_id ON data_check (class_id);
CREATE TABLE family_slip (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  guardian_id INTEGER REFERENCES guardian (id),
  login TEXT NOT NULL,
  code_digest TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  issued_by INTEGER REFERENCES account (id),
  valid_until TEXT NOT NULL,
  reason TEXT NOT NULL,
  recipient TEXT NOT NULL,
  handed_on TEXT,
  cancelled_on TEXT,
  cancel_reason TEXT,
  row_version INTEGER NOT NULL
);
CREATE INDEX ix_family_slip_student_id ON family_slip (student_id);
CREATE INDEX ix_family_slip_guardian_id ON family_slip (guardian_id);
