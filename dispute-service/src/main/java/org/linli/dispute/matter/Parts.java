package org.linli.dispute.matter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a part in a matter. Call it inside a change of the matter; ending a part ends what it let
 * somebody see.
 */
public interface Parts {

  /** Gives a unit a part, unless it has that part already. */
  UUID giveUnit(
      Matter matter, PartKind kind, String unit, String purpose, @Nullable Set<String> fields);

  /** Gives a person of the staff a part, unless they have it already. */
  UUID givePerson(Matter matter, PartKind kind, String username, String purpose);

  /** Ends all parts of a kind. */
  void end(Matter matter, PartKind kind);

  /** Ends one part; nothing where it has ended. */
  void end(Matter matter, UUID part);

  /** The parts there are now, oldest first. */
  List<Part> list(Matter matter);
}
