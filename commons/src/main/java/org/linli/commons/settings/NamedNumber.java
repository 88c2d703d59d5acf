package org.linli.commons.settings;

/**
 * One number of the setting {@code limits}; a service lists its own as an enum and delivers {@link
 * Limits#of} as a bean.
 */
public interface NamedNumber {

  /** The name of its field. */
  String key();

  /** What the product comes with. */
  int shipped();

  /** How an administrator is asked for it: its unit, and how far they may go. */
  Field field();
}
