CREATE TABLE consent_scan (
  id INTEGER PRIMARY KEY NOT NULL,
  consent_id INTEGER NOT NULL REFERENCES consent (id),
  attachment_id INTEGER NOT NULL REFERENCES attachment (id)
);

CREATE INDEX ix_consent_scan_consent_id ON consent_scan (consent_id);
