ALTER TABLE lesson ADD COLUMN topic_reason TEXT;
ALTER TABLE student ADD COLUMN merged_into INTEGER REFERENCES student (id);
ALTER TABLE guardian ADD COLUMN merged_into INTEGER REFERENCES guardian (id);
ALTER TABLE staff ADD COLUMN merged_into INTEGER REFERENCES staff (id);
