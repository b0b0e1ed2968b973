-- A new password ends the links that could set another, in every agency of the login, as it ends its sessions.

CREATE OR REPLACE FUNCTION login_set_password(p_id uuid, p_hash text, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  UPDATE login SET password_hash = p_hash WHERE id = p_id;
  UPDATE session SET ended_at = p_at, ended_why = 'password_changed' WHERE login_id = p_id AND ended_at IS NULL;
  UPDATE token SET revoked_at = p_at
  WHERE purpose = 'password_reset' AND subject_id = p_id AND used_at IS NULL AND revoked_at IS NULL;
$$;

-- The function is the owner's, who is under row level security too, and could only read tokens so far.
CREATE POLICY owner_ends_reset_links ON token FOR UPDATE TO CURRENT_USER
  USING (purpose = 'password_reset') WITH CHECK (purpose = 'password_reset');
