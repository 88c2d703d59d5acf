package org.linli.person.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.person.grant.Turning;

/**
 * Carries what the identity provider saw into the audit log: who signed in, from where, with what
 * outcome, and what its own administrators changed. An event is marked as carried after it is
 * written, in one copy of the service at a time: none is lost, and one that was written in the very
 * moment of a failure is recognised by its id, which stands in its detail.
 */
public final class LoginEvents {

  /** Events of transactions that ended late are still found. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final Duration FIRST_LOOK = Duration.ofDays(1);
  private static final Set<String> FAILED = Set.of("LOGIN_ERROR", "CLIENT_LOGIN_ERROR");

  /**
   * One event.
   *
   * @param type as the identity provider calls it; for changes by its administrators {@code ADMIN_}
   *     and the operation
   * @param username of whom it is about; null where unknown
   * @param what the resource that an administrator changed
   */
  public record Seen(
      String id,
      Instant at,
      String type,
      @Nullable String username,
      @Nullable String address,
      @Nullable String error,
      @Nullable String what) {}

  /** Where events come from. */
  public interface Source {

    /** All since a moment, oldest first; those of a few hours before may be among them. */
    List<Seen> since(Instant moment);
  }

  /** Which were carried. */
  public interface Store {

    /** Moment of the newest that was carried; null for none. */
    @Nullable Instant newest();

    /** Those of a moment and later that were carried, by id. */
    Set<String> carriedSince(Instant moment);

    void carried(String id, Instant at);

    /** Forgets what is older, which is not asked for any more. */
    void forget(Instant before);

    /** Runs unless another copy does. */
    void exclusively(Runnable run);
  }

  private final Source source;
  private final Store store;
  private final Audit audit;
  private final Turning turning;
  private final Clock clock;

  public LoginEvents(Source source, Store store, Audit audit, Turning turning, Clock clock) {
    this.source = source;
    this.store = store;
    this.audit = audit;
    this.turning = turning;
    this.clock = clock;
  }

  /** Carries what is new. */
  public void round() {
    store.exclusively(
        () -> {
          Instant newest = store.newest();
          Instant from = newest == null ? clock.instant().minus(FIRST_LOOK) : newest.minus(OVERLAP);
          Set<String> carried = store.carriedSince(from);
          for (Seen event : source.since(from)) {
            if (!event.at().isBefore(from) && !carried.contains(event.id())) {
              carry(event);
              store.carried(event.id(), event.at());
            }
          }
          store.forget(from.minus(OVERLAP));
        });
  }

  private void carry(Seen event) {
    String username = event.username();
    if (event.type().equals("LOGIN") && username != null) {
      turning.signedIn(username);
    }
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("event", event.id());
    detail.put("type", event.type());
    detail.put("at", event.at().toString());
    put(detail, "address", event.address());
    put(detail, "error", event.error());
    put(detail, "what", event.what());
    String who = username == null ? "unknown" : username;
    Audit.asActor(who, () -> audit.event(kind(event.type()), AuditSubject.account(who), detail));
  }

  private static String kind(String type) {
    return FAILED.contains(type) ? "LOGIN_FAILED" : type;
  }

  private static void put(Map<String, String> detail, String name, @Nullable String value) {
    if (value != null) {
      detail.put(name, value);
    }
  }
}
