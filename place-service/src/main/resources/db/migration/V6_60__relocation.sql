-- Special campaigns and their tasks go over to the successor of an area that ended.
grant update (area_code) on special_campaign, special_campaign_task to ${app};

-- So do key areas, stand-ins that are not over, and supervision that was not lifted.
grant update (area_code) on key_area to ${app};
create policy the_service_follows_boundaries on inspection_stand_in for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (area_code, path) on inspection_stand_in to ${app};
create policy the_service_follows_boundaries on hazard_supervision for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (area_code, area_path) on hazard_supervision to ${app};
