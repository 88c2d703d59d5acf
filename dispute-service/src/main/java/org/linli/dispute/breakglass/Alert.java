package org.linli.dispute.breakglass;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.access.Role;
import org.linli.commons.settings.Settings;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all data-protection officers of the area, in the transaction that opens the file: it is
 * open if and only if they are told. The duty to review lies with those whom the setting names;
 * where it names none, with the governance centre, which is to see that one is named.
 */
public final class Alert implements BreakGlasses.Alarm {

  private static final Logger log = LoggerFactory.getLogger(Alert.class);
  private static final String TEMPLATE = "break_glass";

  private final Settings settings;
  private final DataProtectionOfficers.Kind kind;
  private final StaffNotices notices;
  private final Units units;

  public Alert(
      Settings settings, DataProtectionOfficers.Kind kind, StaffNotices notices, Units units) {
    this.settings = settings;
    this.kind = kind;
    this.notices = notices;
    this.units = units;
  }

  @Override
  public List<Answerer> reviewers(BreakGlass opened) {
    List<Answerer> named =
        officers(opened).stream().map(one -> Answerer.person(one.username())).distinct().toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<Answerer> centre =
        units.centreOf(opened.about().path()).map(Unit::code).map(Answerer::unit).stream().toList();
    if (centre.isEmpty()) {
      log.warn("nobody is named to review emergency access in {}", opened.about().areaCode());
    }
    return centre;
  }

  @Override
  public void raise(BreakGlass opened) {
    Set<String> addresses =
        officers(opened).stream()
            .map(DataProtectionOfficers.Officer::email)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    notices.tellRole(
        new StaffNotices.RoleIn(Role.DATA_PROTECTION_OFFICER, opened.about().path(), addresses),
        TEMPLATE,
        BreakGlasses.values(opened, units.nameOf(opened.by())),
        opened.about().countyCode(),
        opened.about().matter());
  }

  private List<DataProtectionOfficers.Officer> officers(BreakGlass opened) {
    return settings.current(kind).of(opened.about().path(), opened.by());
  }
}
