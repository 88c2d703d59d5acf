package org.linli.dispute.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held on the holder of a ticket in a matter.
 *
 * @param unit code of the unit that answers for the matter; null where none does
 * @param category code
 * @param looks who read it, newest first
 * @param rights what the holder asked for, newest first
 */
public record Held(
    String ticket,
    Holder holder,
    Instant at,
    @Nullable String unit,
    String category,
    List<Group> groups,
    List<Look> looks,
    List<Right> rights) {

  public Held {
    groups = List.copyOf(groups);
    looks = List.copyOf(looks);
    rights = List.copyOf(rights);
  }

  /** Whose ticket it is. */
  public enum Holder {
    REPORTER,
    PARTY
  }

  /**
   * What is held for one purpose.
   *
   * @param code the message {@code held.group.<code>} says what it is
   * @param field a column of the field catalogue, which says why it is held, on what basis, for
   *     whom
   */
  public record Group(String code, String field, Kept kept, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Until when.
   *
   * @param until the last day; null while the matter is not filed away
   * @param years after it is filed away
   */
  public record Kept(@Nullable LocalDate until, int years, boolean erased) {}

  /**
   * One thing.
   *
   * @param label the message {@code held.entry.<label>}
   * @param value text; or the end of a message {@code held.value.<value>} where it is coded
   */
  public record Entry(String label, String value, boolean coded, @Nullable Instant at) {

    static Entry of(String label, String value) {
      return new Entry(label, value, false, null);
    }

    static Entry coded(String label, String value) {
      return new Entry(label, value, true, null);
    }
  }

  /**
   * Somebody looked.
   *
   * @param unit code of a unit of theirs; null for none
   * @param groups field groups that concern the holder
   */
  public record Look(Instant at, @Nullable String unit, List<String> groups, String purpose) {
    public Look {
      groups = List.copyOf(groups);
    }
  }
}
