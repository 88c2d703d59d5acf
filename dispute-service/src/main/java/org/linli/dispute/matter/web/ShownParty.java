package org.linli.dispute.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.MatterParty;
import org.linli.dispute.api.model.PartyContact;
import org.linli.dispute.api.model.PartyKind;
import org.linli.dispute.api.model.PartySide;
import org.linli.dispute.matter.Party;

/** A party as handlers of its matter are told. */
final class ShownParty {

  private ShownParty() {}

  static MatterParty of(Party party) {
    Party.About about = party.about();
    MatterParty shown =
        new MatterParty(
            party.id(),
            PartySide.fromValue(about.side().name()),
            PartyKind.fromValue(about.kind().name()),
            about.name());
    shown.setContact(contact(about.contact()));
    shown.setLanguage(about.language());
    shown.setRepresentative(about.representative());
    shown.setRepresentativeContact(contact(about.representativeContact()));
    shown.setNeeds(about.needs());
    return shown;
  }

  private static @Nullable PartyContact contact(Party.Contact contact) {
    return contact.isEmpty()
        ? null
        : new PartyContact()
            .phones(List.copyOf(contact.phones()))
            .emails(List.copyOf(contact.emails()));
  }
}
