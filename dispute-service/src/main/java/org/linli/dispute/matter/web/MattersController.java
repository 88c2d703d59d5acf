package org.linli.dispute.matter.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.api.MattersApi;
import org.linli.dispute.api.model.Dispute;
import org.linli.dispute.api.model.MatterFile;
import org.linli.dispute.api.model.MatterPart;
import org.linli.dispute.api.model.MatterText;
import org.linli.dispute.api.model.NoteText;
import org.linli.dispute.api.model.SummaryText;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.MatterNotes;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Part;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MattersController implements MattersApi {

  private final Disputes disputes;
  private final MatterNotes notes;
  private final Parts parts;
  private final Units units;
  private final ViewerTransactions transactions;

  MattersController(
      Disputes disputes,
      MatterNotes notes,
      Parts parts,
      Units units,
      ViewerTransactions transactions) {
    this.disputes = disputes;
    this.notes = notes;
    this.parts = parts;
    this.units = units;
    this.transactions = transactions;
  }

  @Override
  public ResponseEntity<MatterFile> getMatterFile(UUID id) {
    Disputes.File file = disputes.file(id);
    UnitNames names = names();
    MatterFile shown =
        new MatterFile()
            .id(id)
            .version(file.matter().version())
            .position(file.position())
            .texts(file.texts().stream().map(text -> shown(text, names)).toList())
            .parties(file.parties().stream().map(ShownParty::of).toList());
    Instant until = file.listed().handled() ? null : file.listed().breakGlassUntil();
    shown.setBreakGlassUntil(until == null ? null : until.atOffset(ZoneOffset.UTC));
    return ResponseEntity.ok()
        .eTag("\"" + file.matter().version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(shown);
  }

  @Override
  public ResponseEntity<List<MatterPart>> listParts(UUID id) {
    Listed listed = disputes.get(id);
    UnitNames names = names();
    List<Part> now = transactions.read(jdbc -> parts.list(listed.matter()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(now.stream().map(part -> shown(part, names)).toList());
  }

  @Override
  public ResponseEntity<Dispute> writeSummary(
      UUID id, SummaryText text, @Nullable String ifMatch, @Nullable String key) {
    return changed(Call.of(id, ifMatch, key, "summary", text), notes.summary(text.getSummary()));
  }

  @Override
  public ResponseEntity<Dispute> addNote(
      UUID id, NoteText text, @Nullable String ifMatch, @Nullable String key) {
    return changed(Call.of(id, ifMatch, key, "note", text), notes.note(text.getWords()));
  }

  private ResponseEntity<Dispute> changed(Call call, Function<OpenMatter, Step> work) {
    notes.change(call, work);
    Listed now = disputes.get(call.id());
    return ResponseEntity.ok()
        .eTag("\"" + now.matter().version() + '"')
        .body(Shown.dispute(now, names()));
  }

  private UnitNames names() {
    return units.names(
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private static MatterText shown(Texts.Written text, UnitNames names) {
    String by = names.person(text.by());
    return new MatterText(
        text.id(),
        text.kind(),
        text.text(),
        text.at().atOffset(ZoneOffset.UTC),
        by == null ? "" : by);
  }

  private static MatterPart shown(Part part, UnitNames names) {
    MatterPart shown =
        new MatterPart(
            part.id(),
            MatterPart.KindEnum.fromValue(part.kind().name()),
            part.purpose(),
            part.since().atOffset(ZoneOffset.UTC));
    shown.setUnit(part.unit());
    shown.setUnitName(names.unit(part.unit()));
    shown.setUsername(part.username());
    shown.setName(names.person(part.username()));
    return shown;
  }
}
