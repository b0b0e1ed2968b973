-- A step of the rhythm may be a letter on paper, which a person prints and posts.
ALTER TABLE chase DROP CONSTRAINT chase_channel_check;
ALTER TABLE chase ADD CHECK (channel IN ('email', 'phone', 'paper', 'other'));
