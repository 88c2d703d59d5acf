package org.linli.commons.catalogue;

/**
 * A column with data about people.
 *
 * @param group its group, with what the column says of its own
 * @param isSealed whether it is encrypted at rest
 */
public record PersonalField(
    String table, String column, FieldGroup group, Words label, boolean isSealed) {

  /** {@code table.column}. */
  public String name() {
    return table + '.' + column;
  }
}
