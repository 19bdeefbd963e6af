-- What an email is about, and the one whose content it repeats.
ALTER TABLE outbox_email
  ADD COLUMN registration uuid REFERENCES registration (id) ON DELETE RESTRICT,
  ADD COLUMN resend_of uuid REFERENCES outbox_email (id) ON DELETE RESTRICT;
UPDATE outbox_email AS email SET registration = registration.id
FROM registration WHERE email.dedupe_key = 'registration-submitted:' || registration.id::text;
CREATE INDEX outbox_email_registration_idx ON outbox_email (registration)
  WHERE registration IS NOT NULL;
CREATE INDEX outbox_email_resend_of_idx ON outbox_email (resend_of) WHERE resend_of IS NOT NULL;
CREATE INDEX outbox_email_recipient_idx ON outbox_email (recipient, created_at);
CREATE INDEX outbox_email_created_at_idx ON outbox_email (created_at, id);

-- The audit log as the console reads it: newest first, of one object, person or action.
DROP INDEX audit_event_at_idx;
CREATE INDEX audit_event_at_idx ON audit_event (at, id);
CREATE INDEX audit_event_object_idx ON audit_event (object_type, object_id, at, id);
CREATE INDEX audit_event_actor_idx ON audit_event (actor_id, at, id);
CREATE INDEX audit_event_action_idx ON audit_event (action, at, id);

-- The late list in each of its orders.
CREATE INDEX late_permission_added_at_idx ON late_permission (added_at, id);
