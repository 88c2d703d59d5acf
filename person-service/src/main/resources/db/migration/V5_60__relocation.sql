-- What is in use follows the boundaries; what is over keeps those of its time. Nothing else of a row is touched.
do $$
declare t text;
begin
  foreach t in array array['mediation_team', 'workforce_member', 'campaign'] loop
    execute format(
      'create policy the_service_follows_boundaries on %I for update to ${app}
         using ((select viewer_scopes(array[''service''])) <> ''{}'') with check ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
  end loop;
end $$;
grant update (area_code, path) on volunteer, support_case, campaign, rights_request to ${app};
grant update (grid_code, path) on household to ${app};
