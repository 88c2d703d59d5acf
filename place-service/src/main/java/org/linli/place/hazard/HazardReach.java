package org.linli.place.hazard;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;

/** What the caller of this request is to a place: which roles reach it, and from how high. */
public final class HazardReach {

  private final AreaPaths areas;

  public HazardReach(AreaPaths areas) {
    this.areas = areas;
  }

  /** An area of the caller. */
  public record Seat(String code, String path) {}

  public static String username() {
    return CurrentAccess.require().viewer().username();
  }

  /** Roles the caller holds over a path in this operation. */
  Set<Role> roles(String path) {
    return CurrentAccess.require().grants().stream()
        .filter(grant -> reaches(grant, path))
        .map(Grant::role)
        .collect(Collectors.toSet());
  }

  /** The area nearest to a path that the caller has a right in; the root without one. */
  String nearest(String path) {
    return seats(path, Set.of(Role.values()))
        .map(Seat::path)
        .max(Comparator.comparingInt(String::length))
        .orElse(AreaPaths.ALL);
  }

  /** The nearest area above a path, the path's own area not counted, that the caller leads. */
  public Optional<Seat> above(String path) {
    return seats(path, Set.of(Role.LEADER, Role.OFFICER))
        .filter(seat -> seat.path().length() < path.length())
        .max(Comparator.comparingInt(seat -> seat.path().length()));
  }

  /** Whether the caller leads an area, or one above it. */
  public boolean leads(String areaPath) {
    return seats(areaPath, Set.of(Role.LEADER, Role.OFFICER)).findAny().isPresent();
  }

  private Stream<Seat> seats(String path, Set<Role> roles) {
    return CurrentAccess.require().grants().stream()
        .filter(grant -> roles.contains(grant.role()) && reaches(grant, path))
        .flatMap(
            grant -> {
              String code = grant.areaCode();
              String at = code == null ? null : areas.findPath(code);
              return code == null || at == null ? Stream.empty() : Stream.of(new Seat(code, at));
            });
  }

  private boolean reaches(Grant grant, String path) {
    String at = grant.areaCode() == null ? AreaPaths.ALL : areas.findPath(grant.areaCode());
    return at != null && path.startsWith(at);
  }
}
