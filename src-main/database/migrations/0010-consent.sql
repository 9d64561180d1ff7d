ALTER TABLE consent RENAME TO consent_of_students;
CREATE TABLE consent (
  id INTEGER PRIMARY KEY NOT NULL,
  student_id INTEGER REFERENCES student (id),
  kind TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT,
  row_version INTEGER NOT NULL,
  guardian_id INTEGER REFERENCES guardian (id),
  staff_id INTEGER REFERENCES staff (id),
  given_by INTEGER REFERENCES guardian (id),
  paper_number TEXT,
  kept_at TEXT,
  valid_until TEXT,
  withdrawn_on TEXT,
  withdrawal_document TEXT
);
INSERT INTO consent (id, student_id, kind, decision, decided_on, row_version) SELECT id, student_id, kind, decision, decided_on, row_version FROM consent_of_students;
DROP TABLE consent_of_students;
CREATE INDEX ix_consent_student_id ON consent (student_id);
CREATE INDEX ix_consent_guardian_id ON consent (guardian_id);
CREATE INDEX ix_consent_staff_id ON consent (staff_id);
