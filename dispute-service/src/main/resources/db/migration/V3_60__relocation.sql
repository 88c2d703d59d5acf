-- Units and open case reviews follow the paths of the areas; nothing else of them is touched.
create policy the_service_follows_boundaries on unit for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}')
  with check ((select viewer_scopes(array['service'])) <> '{}');
create policy the_service_follows_boundaries on case_review for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}' and closed_at is null)
  with check ((select viewer_scopes(array['service'])) <> '{}' and closed_at is null);
grant update (path) on case_review to ${app};

-- All records are located with each fabric: nothing need be remembered of the last one.
drop table located_grid;

-- What is owed about a report that comes to another county comes along; while it has no matter, nothing else would take it there.
grant update (county_code) on duty to ${app};
