package org.linli.commons.audit;

/**
 * Who does something, from where and for what.
 *
 * @param actor username, {@code linli} or {@code resident}
 * @param origin address the call came from; empty for what no call does and for residents, whose
 *     addresses are not kept
 * @param operation method and path template; empty outside a call
 */
public record Circumstances(String actor, String origin, String purpose, String operation) {

  /** What a clock does. */
  public static final Circumstances OF_A_CLOCK =
      new Circumstances(Audit.LINLI, "", ReadPurpose.USUAL, "");

  /** The circumstances of the moment. */
  @FunctionalInterface
  public interface Source {
    Circumstances current();
  }
}
