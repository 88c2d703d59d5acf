package org.linli.place.premises;

/** Whom the business wants called. */
public record Contact(String name, String phone) {

  /** A log must not say it. */
  @Override
  public String toString() {
    return "Contact[…]";
  }
}
