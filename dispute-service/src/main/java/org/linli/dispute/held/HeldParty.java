package org.linli.dispute.held;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.held.Held.Entry;
import org.linli.dispute.matter.Party;

/** What is written down of a party, as that party is told. */
final class HeldParty {

  private HeldParty() {}

  static List<Entry> identity(Party.About about) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of("NAME", about.name()));
    entries.add(Entry.coded("SIDE", about.side().name()));
    add(entries, "REPRESENTATIVE", about.representative());
    return entries;
  }

  static List<Entry> contact(Party.About about) {
    List<Entry> entries = new ArrayList<>();
    about.contact().phones().forEach(one -> entries.add(Entry.of("PHONE", one)));
    about.contact().emails().forEach(one -> entries.add(Entry.of("EMAIL", one)));
    Party.Contact other = about.representativeContact();
    other.phones().forEach(one -> entries.add(Entry.of("REPRESENTATIVE_PHONE", one)));
    other.emails().forEach(one -> entries.add(Entry.of("REPRESENTATIVE_EMAIL", one)));
    return entries;
  }

  static List<Entry> meeting(Party.About about) {
    List<Entry> entries = new ArrayList<>();
    add(entries, "LANGUAGE", about.language());
    add(entries, "NEEDS", about.needs());
    return entries;
  }

  private static void add(List<Entry> entries, String label, @Nullable String value) {
    if (value != null) {
      entries.add(Entry.of(label, value));
    }
  }
}
