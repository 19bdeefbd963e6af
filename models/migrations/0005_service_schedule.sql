-- Whether the audit log tells that the complete closure, which began by the clock, has begun.
ALTER TABLE service_state ADD COLUMN closure_recorded boolean NOT NULL DEFAULT false;
