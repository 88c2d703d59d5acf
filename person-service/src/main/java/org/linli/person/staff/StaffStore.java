package org.linli.person.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where accounts are kept. All but {@link #transaction} and {@link #list} join a transaction. */
public interface StaffStore {

  /**
   * What is asked for.
   *
   * @param q beginning of a name or username
   * @param path only homes below it
   * @param after username of the last row of the page before
   */
  record Query(
      @Nullable String q,
      @Nullable String path,
      @Nullable String role,
      @Nullable StaffState state,
      @Nullable String after,
      int limit) {}

  /**
   * A row of a list.
   *
   * @param roles held now, by wire name
   */
  record Listed(Staff staff, List<String> roles, Progress progress) {}

  /** How far the identity provider follows an account. */
  enum Progress {
    DONE,
    PENDING,
    FAILED
  }

  /** One transaction as this viewer. */
  <T> T transaction(Access access, Supplier<T> work);

  /** As far as the viewer sees. */
  Optional<Account> find(UUID id);

  /** As {@link #find}; others who change it wait. */
  Optional<Account> lock(UUID id);

  Optional<Account> findByUsername(String username);

  /** False where the username is taken. */
  boolean insert(Account account, Contact contact, String by);

  void update(Account account);

  void updateContact(Account account, Contact contact);

  Contact contact(Account account);

  /** In a transaction of its own as this viewer, by username. */
  List<Listed> list(Access access, Query query);
}
