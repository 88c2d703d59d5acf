package org.linli.dispute.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.dispute.matter.Jurisdiction;

/**
 * Who gets an answer: where their rights reach, and whether they get counts as they are. That is so
 * where all the answer covers lies where they may list the matters themselves; hiding from them
 * what they can count by hand would protect nobody.
 *
 * @param scopes path prefixes, none inside another
 */
public record Reader(List<String> scopes, boolean exact) {

  /** The roles that may list matters in their area, as the contract says at listDisputes. */
  private static final Set<Role> LISTING = Set.of(Role.OFFICER, Role.LEADER, Role.GRID_WORKER);

  public Reader {
    scopes = List.copyOf(scopes);
  }

  /**
   * The reader of an answer.
   *
   * @param path of the area or grid that it covers; null for all they have a right in
   */
  public static Reader of(Access access, Fabric fabric, @Nullable String path) {
    List<String> all = access.scopes(fabric);
    List<String> listed = Access.of(access.viewer(), LISTING).scopes(fabric);
    boolean exact =
        Jurisdiction.covered(path, all).stream()
            .allMatch(covered -> listed.stream().anyMatch(covered::startsWith));
    return exact ? new Reader(listed, true) : new Reader(all, false);
  }
}
