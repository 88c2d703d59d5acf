package org.linli.person.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.commons.upload.VettedFile;

/**
 * How a consent was given.
 *
 * @param scan the signed paper or the recording's transcript; null for none
 * @param testimony who heard it and when; null for none
 * @param guardian who consented for the resident; null where the resident did
 */
public record Evidence(
    Kind kind,
    @Nullable VettedFile scan,
    @Nullable Testimony testimony,
    @Nullable Guardian guardian) {

  /** The ways there are. */
  public enum Kind {
    /** On the page for residents, by ticking what is agreed to. */
    PAGE,
    SIGNATURE,
    ORAL_RECORDED,
    GUARDIAN
  }

  /** Somebody heard it. */
  public record Testimony(String witness, Instant at) {}

  /** Who consents for somebody under 14 or unable to. */
  public record Guardian(String name, String relation) {}

  /** What a resident ticked on the page. */
  public static Evidence ofPage(@Nullable Guardian guardian) {
    return new Evidence(guardian == null ? Kind.PAGE : Kind.GUARDIAN, null, null, guardian);
  }
}
