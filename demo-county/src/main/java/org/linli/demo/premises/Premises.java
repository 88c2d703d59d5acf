package org.linli.demo.premises;

/**
 * A premises as it stands in the file to import.
 *
 * @param id that it has in the list it was taken from
 * @param kind code of the kind, as place-service ships it
 * @param importance ORDINARY, IMPORTANT or KEY
 * @param hours opening hours, "Mo-Su 08:00-22:00"
 * @param contact what the person on duty is called at work, and their phone; both invented
 * @param shape one position, a closed ring not repeating its first position, or a line
 */
public record Premises(
    String id,
    String kind,
    Shape shape,
    Label label,
    String importance,
    String hours,
    Contact contact,
    long[] positions) {

  /** How positions are meant. */
  public enum Shape {
    POINT,
    OUTLINE,
    LINE
  }

  /** What it is called and where it says it is. */
  public record Label(String name, String address, String operator) {}

  /** Who answers the phone of the business. */
  public record Contact(String name, String phone) {}
}
