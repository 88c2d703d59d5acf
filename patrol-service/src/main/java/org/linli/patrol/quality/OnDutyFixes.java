package org.linli.patrol.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.shift.Shifts.ShiftTimes;

/**
 * The fixes of a shift that were recorded on duty, as its times are known now. A pause that began
 * without network is told later: what came in before that is shown to nobody and counts nowhere.
 *
 * @param left how many were left out, by reason
 */
record OnDutyFixes(List<StoredFix> fixes, Map<FixReason, Integer> left) {

  static OnDutyFixes of(List<StoredFix> stored, ShiftTimes times) {
    List<StoredFix> fixes = new ArrayList<>(stored.size());
    Map<FixReason, Integer> left = new EnumMap<>(FixReason.class);
    for (StoredFix fix : stored) {
      if (times.onDutyAt(fix.recordedAt())) {
        fixes.add(fix);
      } else {
        left.merge(reason(fix.recordedAt(), times), 1, Integer::sum);
      }
    }
    return new OnDutyFixes(fixes, left);
  }

  private static FixReason reason(Instant at, ShiftTimes times) {
    Instant out = times.checkOut();
    boolean between = at.isAfter(times.checkIn()) && (out == null || at.isBefore(out));
    return between ? FixReason.IN_PAUSE : FixReason.OUTSIDE_SHIFT;
  }
}
