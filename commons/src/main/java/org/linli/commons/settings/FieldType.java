package org.linli.commons.settings;

/** What a field of a setting holds, and how an editor draws it. */
public enum FieldType {
  /** One line. */
  TEXT,
  /** Many lines. */
  LONG_TEXT,
  /** Lower-case letters, digits and underscores, beginning with a letter. */
  CODE,
  INTEGER,
  NUMBER,
  BOOLEAN,
  /** {@code yyyy-MM-dd}. */
  DATE,
  /** {@code HH:mm}. */
  TIME,
  /** One of the options. */
  CHOICE,
  /** A list of options, each once. */
  CHOICES,
  /** A list of one-line texts. */
  TEXTS,
  /** A list of objects. */
  LIST,
  OBJECT
}
