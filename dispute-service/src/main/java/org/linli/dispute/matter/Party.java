package org.linli.dispute.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody a matter is between; a name in this matter and nothing more. */
public record Party(UUID id, Side side, Kind kind, String name, @Nullable String representative) {

  /** On which side. */
  public enum Side {
    APPLICANT,
    RESPONDENT,
    OTHER
  }

  /** A person or a body. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  /** A party about to be written down. */
  public record New(Side side, Kind kind, String name, @Nullable String representative) {}
}
