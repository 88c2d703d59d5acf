-- The paths that the viewer of this transaction is granted in one of these roles; none without a viewer.
-- Policies call it inside a scalar subquery, so that it is evaluated once a statement and not once a row.
create function viewer_scopes(roles text[]) returns text[]
  language sql stable parallel safe
  return (
    select coalesce(array_agg(substr(granted, strpos(granted, '@') + 1)), '{}')
    from unnest(nullif(current_setting('linli.grants', true), '')::text[]) as granted
    where split_part(granted, '@', 1) = any (roles)
  );

-- The account of this transaction, or null without a viewer.
create function viewer_subject() returns text
  language sql stable parallel safe
  return nullif(current_setting('linli.subject', true), '');
