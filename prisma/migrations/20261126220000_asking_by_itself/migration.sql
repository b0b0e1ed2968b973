-- Asking and chasing by itself: when the product acts next on a loop, and whether people have taken it over.

ALTER TABLE loop ADD COLUMN act_at timestamptz(3);
ALTER TABLE loop ADD COLUMN by_hand boolean NOT NULL DEFAULT false;

-- Read for all agencies at once by the sweep; most loops wait for an answer, not for us.
CREATE INDEX loop_act_at_idx ON loop (act_at) WHERE act_at IS NOT NULL;

-- Loops whose employer the product is to ask or remind. An agency that may not send waits.
CREATE FUNCTION due_acts(p_now timestamptz, p_limit int)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT l.agency_id, l.id FROM loop l JOIN agency a ON a.id = l.agency_id
  WHERE l.act_at <= p_now AND a.suspended_at IS NULL AND a.verified_at IS NOT NULL
  ORDER BY l.act_at LIMIT p_limit
$$;
REVOKE EXECUTE ON FUNCTION due_acts(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_acts(timestamptz, int) TO hearback_worker;
