package org.linli.commons.importing.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ImportState;
import org.linli.commons.problem.Problem;

/** {@code ImportJob} of {@code common.yaml}: an import as its starter reads it. */
public record ShownImport(
    UUID id,
    String target,
    ImportState state,
    String fileName,
    boolean skipBad,
    Instant createdAt,
    @Nullable Instant finishedAt,
    double progress,
    long rowsRead,
    long rowsAccepted,
    long rowsUnchanged,
    long rowsRefused,
    List<Problem.Fault> violations,
    long moreViolations,
    @Nullable String detail) {

  public ShownImport {
    violations = List.copyOf(violations);
  }
}
