package org.linli.dispute.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was told and noted in a matter, sealed; for its handlers. */
public interface Texts {

  /** Under what name a text is sealed. */
  static String sealedAs(UUID text) {
    return "text-" + text;
  }

  /** What somebody wrote, opened. Kinds are NARRATIVE, ADDED_WORDS and what features name. */
  record Written(UUID id, String kind, String text, Instant at, String by) {}

  /** Keeps a text, inside a change or the opening of the matter. */
  UUID write(Matter matter, String kind, String text, String by);

  /** All texts that the viewer may read, oldest first. Whoever calls it writes the read log. */
  List<Written> list(String countyCode, UUID matter);
}
