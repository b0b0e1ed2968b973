-- What a row names is a row of the same agency: Postgres holds that, and not only the commands that write it.

-- Rows that are there already are checked as their owner sees them, who under FORCE sees none: lifted for this transaction.
ALTER TABLE answer NO FORCE ROW LEVEL SECURITY;
ALTER TABLE candidate NO FORCE ROW LEVEL SECURITY;
ALTER TABLE chase NO FORCE ROW LEVEL SECURITY;
ALTER TABLE consultant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contact NO FORCE ROW LEVEL SECURITY;
ALTER TABLE feedback_request NO FORCE ROW LEVEL SECURITY;
ALTER TABLE inbound_mail NO FORCE ROW LEVEL SECURITY;
ALTER TABLE interview NO FORCE ROW LEVEL SECURITY;
ALTER TABLE letter NO FORCE ROW LEVEL SECURITY;
ALTER TABLE promise NO FORCE ROW LEVEL SECURITY;
ALTER TABLE relay NO FORCE ROW LEVEL SECURITY;
ALTER TABLE token NO FORCE ROW LEVEL SECURITY;

-- Undoing an import could delete a person whom letters still name; from here on such a person stays.
UPDATE letter SET contact_id = NULL WHERE contact_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.agency_id = letter.agency_id AND k.id = letter.contact_id);
UPDATE letter SET candidate_id = NULL WHERE candidate_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM candidate k WHERE k.agency_id = letter.agency_id AND k.id = letter.candidate_id);
UPDATE chase SET contact_id = NULL WHERE contact_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.agency_id = chase.agency_id AND k.id = chase.contact_id);
UPDATE answer SET given_by_contact_id = NULL WHERE given_by_contact_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.agency_id = answer.agency_id AND k.id = answer.given_by_contact_id);
UPDATE inbound_mail SET contact_id = NULL WHERE contact_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.agency_id = inbound_mail.agency_id AND k.id = inbound_mail.contact_id);
UPDATE inbound_mail SET candidate_id = NULL WHERE candidate_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM candidate k WHERE k.agency_id = inbound_mail.agency_id AND k.id = inbound_mail.candidate_id);

ALTER TABLE letter
  ADD FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, candidate_id) REFERENCES candidate (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, from_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, token_id) REFERENCES token (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, interview_id) REFERENCES interview (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, request_id) REFERENCES feedback_request (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE chase
  ADD FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, letter_id) REFERENCES letter (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, consultant_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE promise
  ADD FOREIGN KEY (agency_id, request_id) REFERENCES feedback_request (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE answer
  ADD FOREIGN KEY (agency_id, given_by_contact_id) REFERENCES contact (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, recorded_by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE relay
  ADD FOREIGN KEY (agency_id, answer_id) REFERENCES answer (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, letter_id) REFERENCES letter (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, written_by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, approved_by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE inbound_mail
  ADD FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, candidate_id) REFERENCES candidate (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, interview_id) REFERENCES interview (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD FOREIGN KEY (agency_id, request_id) REFERENCES feedback_request (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE answer FORCE ROW LEVEL SECURITY;
ALTER TABLE candidate FORCE ROW LEVEL SECURITY;
ALTER TABLE chase FORCE ROW LEVEL SECURITY;
ALTER TABLE consultant FORCE ROW LEVEL SECURITY;
ALTER TABLE contact FORCE ROW LEVEL SECURITY;
ALTER TABLE feedback_request FORCE ROW LEVEL SECURITY;
ALTER TABLE inbound_mail FORCE ROW LEVEL SECURITY;
ALTER TABLE interview FORCE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
ALTER TABLE promise FORCE ROW LEVEL SECURITY;
ALTER TABLE relay FORCE ROW LEVEL SECURITY;
ALTER TABLE token FORCE ROW LEVEL SECURITY;

-- The undoing of an import deletes records by the thousand, and each asks here whether anything names it.
CREATE INDEX letter_agency_id_contact_id_idx ON letter (agency_id, contact_id);
CREATE INDEX letter_agency_id_candidate_id_idx ON letter (agency_id, candidate_id);
CREATE INDEX letter_agency_id_request_id_idx ON letter (agency_id, request_id);
CREATE INDEX chase_agency_id_contact_id_idx ON chase (agency_id, contact_id);
CREATE INDEX answer_agency_id_given_by_contact_id_idx ON answer (agency_id, given_by_contact_id);
CREATE INDEX promise_agency_id_request_id_idx ON promise (agency_id, request_id);
CREATE INDEX inbound_mail_agency_id_contact_id_idx ON inbound_mail (agency_id, contact_id);
CREATE INDEX inbound_mail_agency_id_candidate_id_idx ON inbound_mail (agency_id, candidate_id);
