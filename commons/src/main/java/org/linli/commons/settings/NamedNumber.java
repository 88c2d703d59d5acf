package org.linli.commons.settings;

/**
 * One number of the setting {@code limits}; a service lists its own as an enum and delivers {@link
 * Limits#of} as a bean.
 */
public interface NamedNumber {

  NumberRange range();

  /** The name of its field. */
  default String key() {
    return range().key();
  }

  /** What the product comes with. */
  default int shipped() {
    return range().shipped();
  }

  /** How an administrator is asked for it: its unit, and how far they may go. */
  default Field field() {
    NumberRange range = range();
    return Field.integer(range.key(), range.unit(), range.min(), range.max()).optional();
  }
}
