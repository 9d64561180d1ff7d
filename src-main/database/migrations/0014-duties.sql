CREATE TABLE account_end (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  blocked_from TEXT NOT NULL,
  order_number TEXT,
  registered_by INTEGER NOT NULL REFERENCES account (id),
  registered_at TEXT NOT NULL,
  state TEXT NOT NULL,
  finished_at TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_account_end_account_id ON account_end (account_id);

CREATE TABLE delegation (
  id INTEGER PRIMARY KEY NOT NULL,
  absent_staff_id INTEGER NOT NULL REFERENCES staff (id),
  acting_staff_id INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  role TEXT,
  class_id INTEGER REFERENCES school_class (id),
  course_id INTEGER REFERENCES course (id),
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL,
  order_number TEXT NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES account (id),
  registered_at TEXT NOT NULL,
  ended_by INTEGER REFERENCES account (id),
  ended_at TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_delegation_acting_staff_id ON delegation (acting_staff_id);

CREATE INDEX ix_delegation_absent_staff_id ON delegation (absent_staff_id);

CREATE INDEX ix_delegation_course_id ON delegation (course_id);

CREATE TABLE credential_request (
  id INTEGER PRIMARY KEY NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES account (id),
  registered_at TEXT NOT NULL,
  state TEXT NOT NULL,
  issued_by INTEGER REFERENCES account (id),
  issued_at TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_credential_request_staff_id ON credential_request (staff_id);

CREATE TABLE breach_act (
  id INTEGER PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES breach_report (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  suspected_from TEXT NOT NULL,
  notified_at TEXT NOT NULL,
  operations_until TEXT NOT NULL,
  measures TEXT NOT NULL,
  commission TEXT NOT NULL,
  state TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES account (id),
  made_at TEXT NOT NULL,
  confirmed_by INTEGER REFERENCES account (id),
  confirmed_at TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (number)
);

CREATE INDEX ix_breach_act_report_id ON breach_act (report_id);

CREATE TABLE breach_operation (
  id INTEGER PRIMARY KEY NOT NULL,
  act_id INTEGER NOT NULL REFERENCES breach_act (id),
  audit_id INTEGER NOT NULL,
  is_invalid INTEGER NOT NULL,
  outcome TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (act_id, audit_id)
);

CREATE INDEX ix_breach_operation_audit_id ON breach_operation (audit_id);

CREATE TABLE family_breach (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER NOT NULL REFERENCES student (id),
  told_by TEXT NOT NULL,
  noticed_on TEXT NOT NULL,
  told_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  description TEXT NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES account (id),
  registered_at TEXT NOT NULL,
  measures TEXT,
  closed_by INTEGER REFERENCES account (id),
  closed_at TEXT,
  row_version INTEGER NOT NULL
);

CREATE INDEX ix_family_breach_student_id ON family_breach (student_id);
