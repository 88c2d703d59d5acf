package org.linli.person.workforce.store;

import java.util.Optional;
import org.linli.person.staff.Directory;
import org.linli.person.staff.StaffState;
import org.linli.person.workforce.Colleagues;

/** Accounts of the staff directory. */
final class StaffColleagues implements Colleagues {

  private final Directory directory;

  StaffColleagues(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<Colleague> find(String username) {
    return directory
        .find(username)
        .map(
            staff ->
                new Colleague(
                    staff.username(),
                    staff.name(),
                    staff.homeArea(),
                    staff.path(),
                    staff.state() == StaffState.ACTIVE));
  }
}
