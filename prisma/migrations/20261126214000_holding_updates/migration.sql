-- Holding updates: when the next one is due, whether a person has to ring, and the two ways to have none.

ALTER TABLE candidate ADD COLUMN holding_off boolean NOT NULL DEFAULT false;
ALTER TABLE loop ADD COLUMN holding_at timestamptz(3);
ALTER TABLE loop ADD COLUMN holding_call boolean NOT NULL DEFAULT false;
ALTER TABLE loop ADD COLUMN holding_off boolean NOT NULL DEFAULT false;

-- "I will call you at five": a time beside the day, of a consultant's promise alone.
ALTER TABLE promise ADD COLUMN due_at timestamptz(3);
ALTER TABLE promise ADD CHECK (due_at IS NULL OR side = 'consultant');

-- Read for all agencies at once by the sweep; most loops wait for no letter.
CREATE INDEX loop_holding_at_idx ON loop (holding_at) WHERE holding_at IS NOT NULL AND NOT holding_call;

-- Loops whose candidate is due a letter that says how it stands. An agency that may not send waits.
CREATE FUNCTION due_holdings(p_now timestamptz, p_limit int)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT l.agency_id, l.id FROM loop l JOIN agency a ON a.id = l.agency_id
  WHERE l.holding_at <= p_now AND NOT l.holding_call AND a.suspended_at IS NULL AND a.verified_at IS NOT NULL
  ORDER BY l.holding_at LIMIT p_limit
$$;
REVOKE EXECUTE ON FUNCTION due_holdings(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_holdings(timestamptz, int) TO hearback_worker;
