-- Sessions remember the number under which they began; archiving an admin raises it, so that those
-- of before stay ended when the admin is restored.
ALTER TABLE admin ADD COLUMN session_series integer NOT NULL DEFAULT 0;
