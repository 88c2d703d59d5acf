package org.linli.dispute.matter;

import java.util.List;
import java.util.UUID;

/**
 * The parties of a matter, sealed; for its handlers. No search over parties of several matters
 * exists.
 */
public interface Parties {

  /** Under what name the name of a party is sealed. */
  static String nameSealedAs(UUID party) {
    return "party-name-" + party;
  }

  /** Writes a party down, inside a change or the opening of the matter. */
  Party add(Matter matter, Party.About party, String by);

  /** Writes down anew what is known of a party; what was there before is gone. */
  void correct(Matter matter, UUID party, Party.About about);

  /**
   * Strikes a party out. Their name stays for what was signed or agreed, until the retention of the
   * matter ends; all else goes. The time line keeps that there was one.
   */
  void remove(Matter matter, UUID party);

  /** Those the matter has now, that the viewer may read. Whoever calls it writes the read log. */
  List<Party> list(String countyCode, UUID matter);
}
