-- What comes back by e-mail: bounces, automatic answers, complaints, and people's replies, each to a letter of ours.

CREATE TABLE inbound_mail (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  letter_id uuid NOT NULL,
  contact_id uuid,
  candidate_id uuid,
  interview_id uuid,
  request_id uuid,
  relay_id uuid,
  key text NOT NULL,
  from_name text NOT NULL,
  from_address text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  raw bytea NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bounce', 'auto_reply', 'complaint', 'person', 'unknown')),
  permanent boolean,
  returns_on date,
  colleague_name text,
  colleague_email text,
  unverified boolean NOT NULL DEFAULT false,
  verdict text CHECK (verdict IN ('progress', 'undecided', 'no')),
  answers_by date,
  status text NOT NULL CHECK (status IN ('waiting', 'done')),
  settled text CHECK (settled IN ('by_itself', 'answer', 'promised', 'evidence', 'colleague', 'read')),
  settled_by_id uuid,
  settled_at timestamptz(3),
  received_at timestamptz(3) NOT NULL,
  CHECK ((status = 'done') = (settled IS NOT NULL) AND (status = 'done') = (settled_at IS NOT NULL)),
  FOREIGN KEY (agency_id, letter_id) REFERENCES letter (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (agency_id, settled_by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX inbound_mail_agency_id_id_key ON inbound_mail (agency_id, id);
CREATE UNIQUE INDEX inbound_mail_agency_id_key_key ON inbound_mail (agency_id, key);
CREATE INDEX inbound_mail_agency_id_interview_id_idx ON inbound_mail (agency_id, interview_id);
CREATE INDEX inbound_mail_agency_id_request_id_idx ON inbound_mail (agency_id, request_id);
CREATE INDEX inbound_mail_agency_id_received_at_idx ON inbound_mail (agency_id, received_at);
CREATE INDEX inbound_mail_agency_id_letter_id_idx ON inbound_mail (agency_id, letter_id);
CREATE INDEX inbound_mail_agency_id_status_received_at_idx ON inbound_mail (agency_id, status, received_at);

SELECT protect('inbound_mail');

-- Whose letters these are: the address that a message came to names a letter, not yet an agency.
CREATE FUNCTION agencies_of_letters(p_ids uuid[])
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT l.agency_id, l.id FROM letter l WHERE l.id = ANY (p_ids) $$;
REVOKE EXECUTE ON FUNCTION agencies_of_letters(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agencies_of_letters(uuid[]) TO hearback_worker;
