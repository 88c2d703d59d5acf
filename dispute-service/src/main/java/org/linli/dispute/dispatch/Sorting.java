package org.linli.dispute.dispatch;

import java.util.Optional;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Finds the unit that is to receive a matter. */
public final class Sorting {

  private final Settings settings;
  private final SettingKind<DutyTable> table;
  private final Units units;
  private final AreaPaths areas;

  public Sorting(Settings settings, SettingKind<DutyTable> table, Units units, AreaPaths areas) {
    this.settings = settings;
    this.table = table;
    this.units = units;
    this.areas = areas;
  }

  /**
   * The unit that the table names while it works, else the governance centre of the smallest area
   * around; empty where there is none.
   */
  public Optional<String> unitFor(String category, String path) {
    Optional<Unit> named =
        settings
            .current(table)
            .unitFor(category, path, areas)
            .flatMap(units::find)
            .filter(Unit::active);
    return named.or(() -> units.centreOf(path)).map(Unit::code);
  }
}
