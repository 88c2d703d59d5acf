package org.linli.commons.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a service does with the rows of a file.
 *
 * <p>It stores in one transaction that acts as the starter of the import ({@code
 * ViewerTransactions.write(run.starter(), …)}), and ends that transaction with {@link
 * ImportReport#requireStorable}: either every row is stored or, where faults may not be skipped,
 * none. A run that a restart cut off is run again from its beginning, possibly after its
 * transaction was committed, so storing must be idempotent.
 */
public interface Importer {
  /** The mappings it understands, one for each target. */
  List<MappingShape> shapes();

  default Set<String> targets() {
    return shapes().stream().map(MappingShape::target).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws ImportRefused where the file has faults and nothing was stored
   * @throws Exception where we could not do our part; the job then ends as FAILED
   */
  void run(ImportRun run) throws Exception;
}
