CREATE TABLE visit (
    id uuid PRIMARY KEY,
    organisation uuid NOT NULL,
    note text NOT NULL
);
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON visit USING (organisation = nullif(current_setting('kith.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON visit TO kith_sample_app;
