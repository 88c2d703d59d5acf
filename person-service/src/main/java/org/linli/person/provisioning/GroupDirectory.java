package org.linli.person.provisioning;

import java.util.List;
import java.util.Map;

/**
 * The groups of the identity provider under {@code /areas}: one for each area, one below it for
 * each role. Calls may throw as those of {@link IdentityProvider}.
 */
public interface GroupDirectory {

  /**
   * A group of an area.
   *
   * @param children how many it has
   */
  record AreaGroup(String id, String code, int children) {}

  /** Groups of areas by code. */
  Map<String, AreaGroup> areas();

  /** Makes the group of an area; gives its id. One that is there already is taken. */
  AreaGroup makeArea(String code);

  /** Names of the groups below one. */
  List<String> childrenOf(AreaGroup group);

  void makeChild(AreaGroup group, String name);

  /** Whether nobody is in any group of an area. */
  boolean isEmpty(AreaGroup group);

  void remove(AreaGroup group);
}
