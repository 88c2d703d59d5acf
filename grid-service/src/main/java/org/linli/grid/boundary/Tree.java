package org.linli.grid.boundary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;

/**
 * The areas as they will be: the published ones and those the file adds, so far. Answers what the
 * one who imports may do where.
 */
final class Tree {

  /**
   * @param label null for an area whose own row stands elsewhere: published, or a feature of the
   *     file
   */
  record Node(AreaRow.Place place, AreaLevel level, @Nullable Label label) {}

  private final Fabric fabric;
  private final Access access;
  private final Map<String, Node> nodes = new HashMap<>();

  Tree(Fabric fabric, Access access) {
    this.fabric = fabric;
    this.access = access;
    for (Area area : fabric.areas()) {
      AreaRow.Place place = new AreaRow.Place(area.code(), area.parentCode(), area.path());
      nodes.put(area.code(), new Node(place, area.level(), null));
    }
  }

  @Nullable Node find(String code) {
    return nodes.get(code);
  }

  /** Whether the one who imports may change what lies at this path. */
  boolean covers(String path) {
    return access.covers(path, fabric);
  }

  boolean isPublishedArea(String code) {
    return fabric.findArea(code).isPresent();
  }

  /** The area that a published grid belongs to, or null where there is no such grid. */
  @Nullable String areaOfGrid(String code) {
    var grid = fabric.findGrid(code);
    return grid.isPresent() ? fabric.grids().get(grid.getAsInt()).areaCode() : null;
  }

  /** The path that a code has under a parent, or as a root. */
  static String path(@Nullable Node parent, String code) {
    return (parent == null ? AreaPaths.ALL : parent.place().path()) + code + "/";
  }

  void add(Node node) {
    nodes.put(node.place().code(), node);
  }
}
