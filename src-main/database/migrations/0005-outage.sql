CREATE TABLE outage_act (
  id INTEGER PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  cause TEXT NOT NULL,
  is_whole_school INTEGER NOT NULL,
  state TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES account (id),
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  decision_reason TEXT,
  row_version INTEGER NOT NULL,
  UNIQUE (number)
);

CREATE INDEX ix_outage_act_started_at ON outage_act (started_at);

CREATE TABLE outage_act_class (
  act_id INTEGER NOT NULL REFERENCES outage_act (id),
  class_id INTEGER NOT NULL REFERENCES school_class (id),
  PRIMARY KEY (act_id, class_id)
);

CREATE INDEX ix_outage_act_class_class_id ON outage_act_class (class_id);
