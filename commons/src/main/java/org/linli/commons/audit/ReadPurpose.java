package org.linli.commons.audit;

/** What the read that is being answered is for. */
@FunctionalInterface
public interface ReadPurpose {

  /** Where the reader said nothing. */
  String USUAL = "handling";

  /**
   * As the reader said; {@link #USUAL} where they said nothing. Never blank, at most 200
   * characters.
   */
  String current();
}
