-- What is in use follows the boundaries; what is over keeps those of its time. Nothing else of a row is touched.
do $$
declare t text;
begin
  foreach t in array array['team', 'team_member', 'patrol_route', 'rota_template', 'planned_shift', 'staffing_need'] loop
    execute format(
      'create policy the_service_follows_boundaries on %I for update to ${app}
         using ((select viewer_scopes(array[''service''])) <> ''{}'') with check ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
  end loop;
end $$;
grant update (area_code, path) on team, patrol_route, staffing_need, device, alarm to ${app};
grant update (path) on team_member, rota_template, planned_shift, shift, stand_in, handover to ${app};
grant update (path) on incident to ${app};
grant update (grid_code) on check_point to ${app};

-- Where an area ended and its successor has said itself what it needs, that holds.
create policy the_service_follows_boundaries_out on staffing_need for delete to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}');
grant delete on staffing_need to ${app};
