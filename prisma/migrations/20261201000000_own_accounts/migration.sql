-- What a candidate says by themselves in the portal: how the interview went, notes of their own, what they decided, "any news?".

CREATE TABLE own_account (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  draft jsonb,
  told jsonb,
  sent_at timestamptz(3),
  taken_at timestamptz(3),
  notes jsonb NOT NULL DEFAULT '[]',
  lessons jsonb NOT NULL DEFAULT '[]',
  call_wished_for text,
  call_wished_at timestamptz(3),
  decision text CHECK (decision IN ('want', 'unsure', 'withdraw')),
  decision_why text,
  open_questions text,
  decided_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK ((told IS NULL) = (sent_at IS NULL)),
  FOREIGN KEY (agency_id, interview_id) REFERENCES interview (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX own_account_agency_id_id_key ON own_account (agency_id, id);
CREATE UNIQUE INDEX own_account_agency_id_interview_id_key ON own_account (agency_id, interview_id);

SELECT protect('own_account');

ALTER TABLE loop ADD COLUMN news_asked_at timestamptz(3);

-- What the candidate wants passed on to the employer: a thank-you note, something forgotten, a withdrawal.

CREATE TABLE pass_on (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('thank_you', 'extra', 'withdrawal')),
  text text NOT NULL,
  link text,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'told', 'kept', 'taken_back')),
  kept_why text,
  letter_id uuid,
  settled_by_id uuid,
  settled_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CHECK ((status = 'waiting') = (settled_at IS NULL)),
  FOREIGN KEY (agency_id, interview_id) REFERENCES interview (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (agency_id, letter_id) REFERENCES letter (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (agency_id, settled_by_id) REFERENCES consultant (agency_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX pass_on_agency_id_id_key ON pass_on (agency_id, id);
CREATE UNIQUE INDEX pass_on_agency_id_key_key ON pass_on (agency_id, key);
CREATE INDEX pass_on_agency_id_interview_id_idx ON pass_on (agency_id, interview_id);

SELECT protect('pass_on');

ALTER TABLE loop ADD COLUMN pass_on_at timestamptz(3);

-- A candidate's own promise in words that the candidate may read; what was noted before was not meant for them.

ALTER TABLE promise ADD COLUMN own_words text CHECK (own_words IS NULL OR side = 'candidate');
