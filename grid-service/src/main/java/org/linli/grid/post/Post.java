package org.linli.grid.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office that somebody holds in a grid or a village, from-to.
 *
 * @param account the username of who holds it
 * @param ending null while nobody said a last day after it was given
 * @param follows the post of an ended grid that this one continues
 */
public record Post(
    UUID id,
    Seat seat,
    String account,
    Term term,
    @Nullable Ending ending,
    @Nullable UUID follows,
    int version) {

  /**
   * What is held where.
   *
   * @param unit code of a grid or a village
   * @param path of it, codes from the root, each followed by a slash, after a leading slash
   */
  public record Seat(String unit, String path, Office office) {}

  /** Why both cannot be held, as the code of a problem; null where they can. */
  public @Nullable String conflict(Post other) {
    if (!seat.unit.equals(other.seat.unit)
        || seat.office != other.seat.office
        || !term.meets(other.term)) {
      return null;
    }
    if (account.equals(other.account)) {
      return "post-taken";
    }
    return seat.office == Office.LEADER ? "grid-has-leader" : null;
  }
}
