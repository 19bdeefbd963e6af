-- What a form of the console did: it is told once, and a second POST of the form leads to it.
CREATE TABLE form_receipt (
  id uuid PRIMARY KEY,
  -- Empty from the moment a form's change is stored until what came of it is known.
  admin uuid REFERENCES admin (id) ON DELETE RESTRICT,
  address varchar(2000),
  kind varchar(7) NOT NULL DEFAULT 'success',
  message text NOT NULL DEFAULT '',
  link_text varchar(255),
  link varchar(2000),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT form_receipt_kind_check CHECK (kind IN ('success', 'calm', 'problem')),
  CONSTRAINT form_receipt_told_check CHECK ((admin IS NULL) = (address IS NULL)),
  CONSTRAINT form_receipt_link_check CHECK ((link_text IS NULL) = (link IS NULL))
);
CREATE INDEX form_receipt_admin_idx ON form_receipt (admin);
CREATE INDEX form_receipt_created_at_idx ON form_receipt (created_at);
