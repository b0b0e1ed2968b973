-- An agency's own words for its letters: each save is a version, and none is ever changed.

CREATE TABLE letter_template (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ask', 'chase', 'broken_promise')),
  -- Both empty: Hearback's own words from here on.
  subject text NOT NULL,
  body text NOT NULL,
  by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  FOREIGN KEY (agency_id, by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX letter_template_agency_id_id_key ON letter_template (agency_id, id);
CREATE INDEX letter_template_agency_id_kind_at_idx ON letter_template (agency_id, kind, at DESC);
SELECT protect('letter_template', append_only => true);

-- Which version the words came from; null for Hearback's own and for a person's.
ALTER TABLE letter ADD COLUMN template_id uuid;
ALTER TABLE letter ADD FOREIGN KEY (agency_id, template_id) REFERENCES letter_template (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
