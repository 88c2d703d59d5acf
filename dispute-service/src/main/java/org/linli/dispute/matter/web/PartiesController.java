package org.linli.dispute.matter.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.PartiesApi;
import org.linli.dispute.api.model.Dispute;
import org.linli.dispute.api.model.NewMatterParty;
import org.linli.dispute.api.model.PartyContact;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.MatterNotes;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.Step;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartiesController implements PartiesApi {

  private final Disputes disputes;
  private final MatterNotes notes;
  private final Units units;

  PartiesController(Disputes disputes, MatterNotes notes, Units units) {
    this.disputes = disputes;
    this.notes = notes;
    this.units = units;
  }

  @Override
  public ResponseEntity<Dispute> addParty(
      UUID id, NewMatterParty party, @Nullable String ifMatch, @Nullable String key) {
    return changed(Call.of(id, ifMatch, key, "party", party), notes.party(about(party)));
  }

  @Override
  public ResponseEntity<Dispute> correctParty(
      UUID id, UUID party, NewMatterParty about, @Nullable String ifMatch, @Nullable String key) {
    return changed(
        Call.of(id, ifMatch, key, "party-corrected/" + party, about),
        notes.correctedParty(party, about(about)));
  }

  @Override
  public ResponseEntity<Dispute> removeParty(
      UUID id, UUID party, @Nullable String ifMatch, @Nullable String key) {
    return changed(Call.of(id, ifMatch, key, "party-removed", party), notes.withoutParty(party));
  }

  private ResponseEntity<Dispute> changed(Call call, Function<OpenMatter, Step> work) {
    notes.change(call, work);
    Listed now = disputes.get(call.id());
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return ResponseEntity.ok()
        .eTag("\"" + now.matter().version() + '"')
        .body(Shown.dispute(now, units.names(english)));
  }

  private static Party.About about(NewMatterParty told) {
    return new Party.About(
        Party.Side.valueOf(told.getSide().getValue()),
        Party.Kind.valueOf(told.getKind().getValue()),
        told.getName().strip(),
        contact(told.getContact()),
        words(told.getLanguage()),
        words(told.getRepresentative()),
        contact(told.getRepresentativeContact()),
        words(told.getNeeds()));
  }

  private static Party.Contact contact(@Nullable PartyContact told) {
    return told == null
        ? Party.Contact.NONE
        : new Party.Contact(all(told.getPhones()), all(told.getEmails()));
  }

  private static List<String> all(@Nullable List<String> told) {
    return told == null
        ? List.of()
        : told.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static @Nullable String words(@Nullable String told) {
    return told == null || told.isBlank() ? null : told.strip();
  }
}
