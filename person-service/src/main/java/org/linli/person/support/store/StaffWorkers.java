package org.linli.person.support.store;

import org.jspecify.annotations.Nullable;
import org.linli.person.support.Workers;
import org.springframework.stereotype.Component;

@Component
class StaffWorkers implements Workers {

  @Override
  public @Nullable String name(String username) {
    return null;
  }

  @Override
  public void requireSupportWorker(String username, String field, String path) {}
}
