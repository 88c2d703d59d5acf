package org.linli.commons.importing;

import java.util.List;
import org.linli.commons.problem.Violation;

/**
 * The file or its mapping has faults and nothing of it may be stored. Thrown inside a transaction
 * it undoes what the import wrote so far; the job then ends as REFUSED with these violations.
 */
public final class ImportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Violation> violations;

  /**
   * @param violations what is not in the import's report yet; empty where all of it is there
   */
  public ImportRefused(List<Violation> violations) {
    super("import refused: " + violations.stream().map(Violation::code).distinct().toList());
    this.violations = List.copyOf(violations);
  }

  /** One fault of the whole file. */
  static ImportRefused file(String code, Object... args) {
    return new ImportRefused(List.of(ImportReport.violation(null, null, code, args)));
  }

  public List<Violation> violations() {
    return violations;
  }
}
