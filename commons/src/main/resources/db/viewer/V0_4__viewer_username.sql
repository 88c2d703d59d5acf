-- The name that the account of this transaction signs in with, or null without a viewer.
create function viewer_username() returns text
  language sql stable parallel safe
  return nullif(current_setting('linli.username', true), '');
