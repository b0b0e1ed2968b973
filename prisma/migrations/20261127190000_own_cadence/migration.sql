-- A rhythm of reminders of one's own: for an employer, or for one request; {} means the agency's.
ALTER TABLE employer ADD COLUMN cadence jsonb NOT NULL DEFAULT '{}';
ALTER TABLE feedback_request ADD COLUMN cadence jsonb NOT NULL DEFAULT '{}';
