package org.linli.dispute.document;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A placeholder in a line.
 *
 * @param optional whether a blank may stand in its place
 */
record Mark(String name, boolean optional) {

  private static final Pattern FORM =
      Pattern.compile("\\{\\{\\s*(\\??)([A-Za-z][A-Za-z0-9]*)\\s*}}");
  static final Pattern SECTION =
      Pattern.compile("\\{\\{\\s*([#^/])\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

  static List<Mark> in(String line) {
    return FORM.matcher(line)
        .results()
        .map(found -> new Mark(found.group(2), !found.group(1).isEmpty()))
        .toList();
  }

  /** What of the line is no placeholder. */
  static String without(String line) {
    return FORM.matcher(line).replaceAll("");
  }

  /** The line with something in the place of each. */
  static String replace(String line, Function<Mark, String> by) {
    return FORM.matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    by.apply(new Mark(found.group(2), !found.group(1).isEmpty()))));
  }
}
