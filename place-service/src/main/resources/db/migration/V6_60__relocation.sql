-- Special campaigns and their tasks go over to the successor of an area that ended.
grant update (area_code) on special_campaign, special_campaign_task to ${app};
