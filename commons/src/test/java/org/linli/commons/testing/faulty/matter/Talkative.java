package org.linli.commons.testing.faulty.matter;

final class Talkative {
  private Talkative() {}

  @SuppressWarnings("SystemOut")
  static void say() {
    System.out.println("here");
  }
}
