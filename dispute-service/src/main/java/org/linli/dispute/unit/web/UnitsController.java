package org.linli.dispute.unit.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.UnitsApi;
import org.linli.dispute.api.model.MemberContent;
import org.linli.dispute.api.model.UnitContent;
import org.linli.dispute.api.model.UnitMember;
import org.linli.dispute.unit.Member;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.UnitKind;
import org.linli.dispute.unit.UnitStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnitsController implements UnitsApi {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

  private final UnitStore store;
  private final FabricHolder fabric;

  UnitsController(UnitStore store, FabricHolder fabric) {
    this.store = store;
    this.fabric = fabric;
  }

  @Override
  public ResponseEntity<List<org.linli.dispute.api.model.Unit>> listUnits() {
    UnitStore.Directory all = store.read();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(all.units().stream().map(unit -> shown(unit, all)).toList());
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Unit> putUnit(
      String code, UnitContent content, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    Unit before = find(code);
    String path = fabric.current().findPath(content.getAreaCode());
    if (path == null || !administers(path) || (before != null && !administers(before.path()))) {
      throw ProblemException.notFound();
    }
    int seen = seen(ifMatch, ifNoneMatch);
    Unit unit =
        new Unit(
            code,
            UnitKind.valueOf(content.getKind().getValue()),
            content.getAreaCode(),
            path,
            content.getName().strip(),
            content.getNameEn().strip(),
            content.getTurnTo(),
            content.getTurnToEn(),
            content.getEmail(),
            content.getActive(),
            seen + 1);
    if (!store.put(unit, seen)) {
      throw ProblemException.versionOutdated();
    }
    return answer(code);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Unit> putMember(
      String code, String username, MemberContent content) {
    requireAdministered(code);
    store.putMember(
        new Member(
            code, username, content.getName().strip(), content.getHead(), content.getEmail()));
    return answer(code);
  }

  @Override
  public ResponseEntity<Void> endMember(String code, String username) {
    requireAdministered(code);
    if (!store.endMember(code, username)) {
      throw ProblemException.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  /** 0 for a unit that is to be new. */
  private static int seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch == null && "*".equals(ifNoneMatch)) {
      return 0;
    }
    Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.versionRequired();
    }
    return Integer.parseInt(tag.group(1));
  }

  private void requireAdministered(String code) {
    Unit unit = find(code);
    if (unit == null || !administers(unit.path())) {
      throw ProblemException.notFound();
    }
  }

  private boolean administers(String path) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    return access.covers(path, current);
  }

  private @Nullable Unit find(String code) {
    return store.read().units().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private ResponseEntity<org.linli.dispute.api.model.Unit> answer(String code) {
    UnitStore.Directory all = store.read();
    Unit unit =
        all.units().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    return ResponseEntity.ok().eTag("\"" + unit.version() + '"').body(shown(unit, all));
  }

  private static org.linli.dispute.api.model.Unit shown(Unit unit, UnitStore.Directory all) {
    String caller = CurrentAccess.require().viewer().username();
    List<Member> members =
        all.members().stream().filter(member -> member.unit().equals(unit.code())).toList();
    org.linli.dispute.api.model.Unit shown =
        new org.linli.dispute.api.model.Unit()
            .code(unit.code())
            .kind(org.linli.dispute.api.model.UnitKind.fromValue(unit.kind().name()))
            .areaCode(unit.areaCode())
            .name(unit.name())
            .nameEn(unit.nameEn())
            .active(unit.active())
            .version(unit.version())
            .mine(members.stream().anyMatch(member -> member.username().equals(caller)))
            .members(
                members.stream()
                    .map(member -> new UnitMember(member.username(), member.name(), member.head()))
                    .toList());
    shown.setTurnTo(unit.turnTo());
    shown.setTurnToEn(unit.turnToEn());
    return shown;
  }
}
