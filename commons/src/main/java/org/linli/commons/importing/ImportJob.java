package org.linli.commons.importing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;
import org.springframework.context.MessageSource;

/**
 * An import as its starter sees it.
 *
 * @param target what is imported: areas, grids, context, disputes
 * @param progress from 0 to 1
 * @param violations the first {@value ImportReport#LISTED}
 * @param violationCount all of them
 * @param failure code of why it failed; its text is the message {@code import-failure.<code>}
 */
public record ImportJob(
    UUID id,
    String target,
    String fileName,
    boolean skipBad,
    ImportState state,
    Instant createdAt,
    @Nullable Instant finishedAt,
    double progress,
    ImportCounts counts,
    List<Violation> violations,
    long violationCount,
    @Nullable String failure) {
  public ImportJob {
    violations = List.copyOf(violations);
  }

  /** Faults beyond those listed. */
  public long moreViolations() {
    return violationCount - violations.size();
  }

  /** Why it failed, as the starter reads it. */
  public @Nullable String failureText(MessageSource messages, Locale locale) {
    return failure == null
        ? null
        : messages.getMessage("import-failure." + failure, null, failure, locale);
  }
}
