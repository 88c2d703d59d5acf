package org.linli.commons.importing;

/**
 * How the rows of an import fared.
 *
 * @param accepted newly stored or changed
 * @param unchanged there already, in the store or earlier in the file
 */
public record ImportCounts(long read, long accepted, long unchanged, long refused) {
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);
}
