package org.linli.commons.importing;

import java.util.Map;

/** What stands between the cells of a text table. */
final class Separators {
  private static final Map<String, Character> NAMED =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', ",", ',', ";", ';');

  private Separators() {}

  /** What a mapping may say. */
  static String[] names() {
    return new String[] {"auto", "comma", "semicolon", "tab", ",", ";"};
  }

  /**
   * @param setting of the mapping
   * @param start first characters of the file, from which {@code auto} takes the first line
   */
  static char choose(String setting, CharSequence start) {
    Character named = NAMED.get(setting);
    return named == null ? mostFrequent(start) : named;
  }

  private static char mostFrequent(CharSequence start) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && counts[0] + counts[1] + counts[2] > 0) {
        break;
      } else if (!quoted) {
        int which = ",;\t".indexOf(c);
        if (which >= 0) {
          counts[which]++;
        }
      }
    }
    if (counts[2] > counts[0] && counts[2] >= counts[1]) {
      return '\t';
    }
    return counts[1] > counts[0] ? ';' : ',';
  }
}
