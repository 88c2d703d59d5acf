package org.linli.commons.importing;

import java.util.List;

/**
 * Who started an import, and by which rights. They are kept with the job because it runs when their
 * token may have expired; it may do what they could do at the moment they asked for it.
 *
 * @param subject of the token
 * @param grants group paths as in the token: {@code /areas/{code}/{role}} or {@code /system/{role}}
 */
public record Starter(String subject, String username, List<String> grants) {
  public Starter {
    grants = List.copyOf(grants);
  }
}
