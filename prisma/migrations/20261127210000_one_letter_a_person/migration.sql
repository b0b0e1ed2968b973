-- One letter may remind of several requests: each has its chase, and is found by the letter.
CREATE INDEX chase_agency_id_letter_id_idx ON chase (agency_id, letter_id);
