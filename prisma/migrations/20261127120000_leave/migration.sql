-- Leave: the days on which a consultant is away, and the colleague who stands in for them meanwhile.

CREATE TABLE leave (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  consultant_id uuid NOT NULL,
  cover_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  note text,
  entered_by_id uuid NOT NULL,
  cancelled_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CHECK (first_day <= last_day),
  CHECK (consultant_id <> cover_id),
  FOREIGN KEY (agency_id, consultant_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (agency_id, cover_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (agency_id, entered_by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX leave_agency_id_id_key ON leave (agency_id, id);
CREATE INDEX leave_agency_id_consultant_id_last_day_idx ON leave (agency_id, consultant_id, last_day);
CREATE INDEX leave_agency_id_last_day_idx ON leave (agency_id, last_day);

SELECT protect('leave');
