package org.linli.dispute.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.problem.ProblemException;

/** What an answer may cover and does cover. */
public final class Jurisdiction {

  private Jurisdiction() {}

  /**
   * The path of the area or grid that was asked for; null where none was.
   *
   * @throws ProblemException 404 where there is none of that code, or none in the caller's scopes
   */
  public static @Nullable String pathOf(@Nullable String code, Access access, Fabric fabric) {
    if (code == null) {
      return null;
    }
    String path = fabric.findPath(code);
    if (path == null || !access.covers(path, fabric)) {
      throw ProblemException.notFound();
    }
    return path;
  }

  /** The subtrees that are covered: the area that was asked for, or all in the caller's scopes. */
  public static List<String> covered(@Nullable String path, List<String> scopes) {
    return path == null ? scopes : List.of(path);
  }
}
