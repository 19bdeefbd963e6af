-- What a register says of a record beside whether it can be chosen: "Open, but proposed to close".
ALTER TABLE workplace ADD COLUMN published_status varchar(60);

-- The console lists those that cannot be chosen as well, and narrows down by place.
CREATE INDEX workplace_search_document_idx ON workplace USING gin (search_document)
  WITH (fastupdate = off);
CREATE INDEX workplace_search_name_idx ON workplace (search_name, id);
CREATE INDEX workplace_authority_idx ON workplace (authority);
CREATE INDEX workplace_region_idx ON workplace (region);

-- Which imports touched a record.
CREATE INDEX import_change_identifier_idx ON import_change (identifier);
