package org.linli.commons.settings;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.problem.Violation;

/** Collects all that is wrong with a setting. */
public final class Faults {

  private static final int MOST = 200;

  private final List<Violation> found = new ArrayList<>();

  /**
   * Adds a fault.
   *
   * @param pointer where, as a JSON pointer (RFC 6901) into the body: {@code /rows/2/level}
   * @param code its text is the message {@code violation.<code>}
   */
  public void add(String pointer, String code, Object... arguments) {
    if (found.size() < MOST) {
      found.add(Violation.ofField(pointer, code, arguments));
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Violation> list() {
    return List.copyOf(found);
  }
}
