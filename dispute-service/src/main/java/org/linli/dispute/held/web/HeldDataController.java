package org.linli.dispute.held.web;

import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.ticket.TicketProofs;
import org.linli.dispute.api.HeldDataApi;
import org.linli.dispute.api.model.HeldEntry;
import org.linli.dispute.api.model.HeldGroup;
import org.linli.dispute.api.model.HeldRead;
import org.linli.dispute.api.model.NewRight;
import org.linli.dispute.api.model.OwnRight;
import org.linli.dispute.api.model.RightKind;
import org.linli.dispute.api.model.RightResult;
import org.linli.dispute.api.model.TicketData;
import org.linli.dispute.api.model.TicketHolder;
import org.linli.dispute.document.DocumentFormat;
import org.linli.dispute.document.DocumentWriter;
import org.linli.dispute.held.Held;
import org.linli.dispute.held.HeldData;
import org.linli.dispute.held.Right;
import org.linli.dispute.held.Rights;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HeldDataController implements HeldDataApi {

  private final TicketProofs proofs;
  private final HeldData data;
  private final Rights rights;
  private final HeldWords words;
  private final DocumentWriter writer;

  HeldDataController(
      TicketProofs proofs, HeldData data, Rights rights, HeldWords words, DocumentWriter writer) {
    this.proofs = proofs;
    this.data = data;
    this.rights = rights;
    this.words = words;
    this.writer = writer;
  }

  @Override
  public ResponseEntity<TicketData> getTicketData(@Nullable String proof) {
    Held held = data.get(proofs.ticketOf(proof));
    Locale locale = LocaleContextHolder.getLocale();
    TicketData shown =
        new TicketData()
            .ticket(held.ticket())
            .holder(TicketHolder.fromValue(held.holder().name()))
            .at(held.at().atOffset(ZoneOffset.UTC))
            .unit(words.unit(held.unit(), locale))
            .category(words.category(held.category(), locale))
            .groups(held.groups().stream().map(group -> shown(group, locale)).toList())
            .reads(held.looks().stream().map(look -> shown(look, locale)).toList())
            .rights(held.rights().stream().map(HeldDataController::shown).toList())
            .complaint(words.text("held.complaint", locale));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  @Override
  public ResponseEntity<Resource> getTicketDataPdf(@Nullable String proof) {
    Held held = data.get(proofs.ticketOf(proof));
    byte[] pdf =
        writer.write(
            new HeldPaper(words).of(held, LocaleContextHolder.getLocale()), DocumentFormat.PDF);
    // The name of a file stays in the list of downloads: it says nothing.
    ContentDisposition name = ContentDisposition.attachment().filename("linli.pdf").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(pdf));
  }

  @Override
  public ResponseEntity<OwnRight> askForRight(
      NewRight asked, @Nullable String proof, @Nullable String idempotencyKey) {
    Right right =
        rights.ask(
            proofs.ticketOf(proof),
            Right.Kind.valueOf(asked.getKind().getValue()),
            asked.getWords(),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(shown(right));
  }

  private HeldGroup shown(Held.Group group, Locale locale) {
    FieldGroup why = words.catalogued(group);
    return new HeldGroup()
        .group(group.code())
        .name(words.text("held.group." + group.code(), locale))
        .purpose(why.purpose().in(locale))
        .basis(why.basis().in(locale))
        .keptUntil(words.kept(group.kept(), locale))
        .addRecipientsItem(why.recipients().in(locale))
        .entries(group.entries().stream().map(entry -> shown(entry, locale)).toList());
  }

  private HeldEntry shown(Held.Entry entry, Locale locale) {
    HeldEntry shown =
        new HeldEntry(
            words.text("held.entry." + entry.label(), locale), words.value(entry, locale));
    shown.setAt(entry.at() == null ? null : entry.at().atOffset(ZoneOffset.UTC));
    return shown;
  }

  private HeldRead shown(Held.Look look, Locale locale) {
    return new HeldRead(
        look.at().atOffset(ZoneOffset.UTC),
        words.reader(look, locale),
        look.groups().stream().map(one -> words.group(one, locale)).toList(),
        words.purpose(look, locale));
  }

  private static OwnRight shown(Right right) {
    OwnRight shown =
        new OwnRight()
            .id(right.id())
            .kind(RightKind.fromValue(right.kind().name()))
            .words(right.words() == null ? "" : right.words())
            .askedAt(right.askedAt().atOffset(ZoneOffset.UTC))
            .dueOn(right.dueOn());
    Right.Answer answer = right.answer();
    if (answer != null) {
      shown.setResult(RightResult.fromValue(answer.result().name()));
      shown.setAnswer(answer.words());
      shown.setAnsweredAt(answer.at().atOffset(ZoneOffset.UTC));
    }
    return shown;
  }
}
