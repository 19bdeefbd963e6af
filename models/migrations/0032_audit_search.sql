-- The audit log is searched by the label of the object, and by its id alone.
DROP INDEX audit_event_object_idx;
CREATE INDEX audit_event_object_idx ON audit_event (object_id, object_type, at, id);
CREATE INDEX audit_event_object_label_idx ON audit_event
  USING gin (search_text(object_label::text) gin_trgm_ops);
