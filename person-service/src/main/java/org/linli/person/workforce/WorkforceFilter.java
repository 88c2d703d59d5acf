package org.linli.person.workforce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the workforce is asked for.
 *
 * @param paths subtrees to look in
 * @param certificate by its state on the day of asking
 */
public record WorkforceFilter(
    List<String> paths,
    @Nullable Position position,
    @Nullable String team,
    @Nullable String speciality,
    @Nullable String language,
    @Nullable CertificateState certificate) {
  public WorkforceFilter {
    paths = List.copyOf(paths);
  }
}
