package org.linli.person.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;

/** Something that one system administrator asks for and another decides. */
public record FourEyesRequest(
    UUID id,
    Kind kind,
    Whom whom,
    @Nullable Role role,
    @Nullable String areaCode,
    @Nullable Instant until,
    Asked asked,
    State state,
    @Nullable Decided decided) {

  /** What is asked for. */
  public enum Kind {
    GRANT,
    PASSWORD
  }

  /** What became of it. */
  public enum State {
    WAITING,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    LAPSED
  }

  /** For whom. */
  public record Whom(UUID staff, String username, String name) {}

  /** Who asked and why. */
  public record Asked(String by, Instant at, Instant lapsesAt, String reason) {}

  /** Who decided. */
  public record Decided(String by, Instant at, @Nullable String reason) {}

  /** Its state at a moment: what nobody decided in time lapses. */
  public State at(Instant now) {
    return state == State.WAITING && !asked.lapsesAt().isAfter(now) ? State.LAPSED : state;
  }
}
