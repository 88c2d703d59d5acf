package org.linli.dispute.matter;

/**
 * A category of disputes; the list is data that an administrator edits.
 *
 * @param ordinal what stands for it in the column view, from 0 to 127; never changes
 * @param active whether it is offered for new matters; matters that have it keep it in any case
 */
public record Category(String code, int ordinal, String name, String nameEn, boolean active) {

  public Category {
    if (ordinal < 0 || ordinal > 127) {
      throw new IllegalArgumentException("ordinal of category " + code + ": " + ordinal);
    }
  }
}
