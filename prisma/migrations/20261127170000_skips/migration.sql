-- Wrap-up: what somebody put off on purpose, until when, and why.

CREATE TABLE skip (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  consultant_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('to_debrief', 'to_chase', 'to_relay')),
  why text NOT NULL CHECK (why IN ('not_reached', 'waits_for_others', 'no_time')),
  until timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  FOREIGN KEY (agency_id, interview_id) REFERENCES interview (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (agency_id, consultant_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX skip_agency_id_id_key ON skip (agency_id, id);
CREATE UNIQUE INDEX skip_agency_id_interview_id_part_key ON skip (agency_id, interview_id, part);
CREATE INDEX skip_agency_id_until_idx ON skip (agency_id, until);

SELECT protect('skip');
