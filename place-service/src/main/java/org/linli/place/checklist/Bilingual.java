package org.linli.place.checklist;

/** Words in both languages. */
public record Bilingual(String zh, String en) {

  public String in(boolean english) {
    return english ? en : zh;
  }
}
