-- The data-protection officer of an area sees what its places are called.
create or replace function reading_roles() returns text[]
  language sql immutable parallel safe
  return array['leader', 'officer', 'grid-worker', 'mediator', 'police', 'support-worker', 'inspector',
               'volunteer', 'area-admin', 'data-protection-officer', 'system-admin', 'auditor', 'service'];
