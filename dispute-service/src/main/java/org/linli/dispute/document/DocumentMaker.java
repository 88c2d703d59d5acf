package org.linli.dispute.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.FileType;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.dispute.file.Attachment;
import org.linli.dispute.file.AttachmentKind;
import org.linli.dispute.file.Attachments;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.unit.Units;

/** Makes documents of matters, for their handlers. */
public final class DocumentMaker {

  /** In the read log: a document may say all of it. */
  private static final Set<String> FIELD_GROUPS = Set.of("DOCUMENT", "NARRATIVE", "PARTIES");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Settings settings;
  private final DocumentTemplates.Kind kind;
  private final Supplier<List<DocumentValues>> sources;
  private final DocumentWriter writer;
  private final Kept kept;
  private final Units units;
  private final Clock clock;

  /** Where documents go, and where it is written down that somebody read what they say. */
  public record Kept(Attachments attachments, FileStore files, ReadLog reads) {}

  public DocumentMaker(
      Settings settings,
      DocumentTemplates.Kind kind,
      Supplier<List<DocumentValues>> sources,
      DocumentWriter writer,
      Kept kept,
      Units units,
      Clock clock) {
    this.settings = settings;
    this.kind = kind;
    this.sources = sources;
    this.writer = writer;
    this.kept = kept;
    this.units = units;
    this.clock = clock;
  }

  /**
   * A template as a matter stands.
   *
   * @param missing what it needs and the matter has not
   * @param made attachments made of it, newest first
   */
  public record Offer(DocumentTemplate template, Set<String> missing, List<UUID> made) {}

  /** What is asked for. */
  public record Wanted(String template, DocumentFormat format, @Nullable String remarks) {}

  /**
   * One entry a template.
   *
   * @throws ProblemException 404; 403 {@code not-handler}
   */
  public List<Offer> offers(UUID id) {
    Matter matter = kept.attachments().requireHandled(id);
    List<Attachment> attachments = kept.files().list(matter.countyCode(), id);
    Filling filling = filling(matter, null);
    List<Offer> offers = new ArrayList<>();
    for (DocumentTemplate template : settings.current(kind).templates()) {
      List<UUID> made =
          attachments.stream()
              .filter(attachment -> template.code().equals(attachment.template()))
              .map(Attachment::id)
              .toList();
      offers.add(new Offer(template, fill(template, filling, "").missing(), made));
    }
    return offers;
  }

  /**
   * Makes a document and keeps it as an attachment.
   *
   * @throws ProblemException 400 for a template that is not there; 409 {@code document-missing}
   *     naming what the matter has not; else as {@link Attachments#add}
   */
  public Attachments.Changed make(Call call, Wanted wanted) {
    Matter matter = kept.attachments().requireHandled(call.id());
    if (call.ifMatch() == null) {
      throw ProblemException.versionRequired();
    }
    DocumentTemplate template =
        settings
            .current(kind)
            .find(wanted.template())
            .orElseThrow(
                () -> ProblemException.badField("template", "unknown-value", wanted.template()));
    kept.reads().record(matter.countyCode(), matter.id(), FIELD_GROUPS);
    TemplateFiller.Result filled =
        fill(template, filling(matter, wanted.remarks()), footer(matter));
    if (!filled.missing().isEmpty()) {
      throw ProblemException.conflict("document-missing", named(filled.missing()));
    }
    byte[] content = writer.write(filled.document().mark(mark()), wanted.format());
    String name = template.name() + " " + matter.number() + '.' + wanted.format().extension();
    FileType type =
        switch (wanted.format()) {
          case DOCX -> FileType.DOCX;
          case PDF -> FileType.PDF;
        };
    // Our own work needs no vetting; it was not scanned either.
    VettedFile file = new VettedFile(name, type, content, Vetting.sha256(content), false);
    return kept.attachments()
        .add(
            call,
            new Attachments.Addition(file, AttachmentKind.DOCUMENT, template.code(), null, null));
  }

  /**
   * A text of a template filled with samples.
   *
   * @throws ProblemException 400 with all its faults
   */
  public byte[] preview(String body, DocumentFormat format) {
    TemplateReader.Result read = TemplateReader.read(body, kind.placeholders());
    if (!read.faults().isEmpty()) {
      throw ProblemException.badRequest(
          read.faults().stream()
              .map(fault -> Violation.ofField("body", fault.code(), fault.line(), fault.word()))
              .toList());
    }
    Filling samples = kind.placeholders().samples();
    return writer.write(TemplateFiller.fill(read.text(), samples, "示例").document(), format);
  }

  public List<Placeholder> placeholders() {
    return kind.placeholders().list();
  }

  private TemplateFiller.Result fill(DocumentTemplate template, Filling filling, String footer) {
    return TemplateFiller.fill(
        TemplateReader.read(template.body(), kind.placeholders()).text(), filling, footer);
  }

  private Filling filling(Matter matter, @Nullable String remarks) {
    List<Map<String, Object>> values = new ArrayList<>();
    if (remarks != null) {
      values.add(Map.of("remarks", remarks));
    }
    sources.get().forEach(source -> values.add(source.valuesFor(matter)));
    return Filling.of(values);
  }

  /** Over every page: who took it out of the file, and when. */
  private String mark() {
    String username = CurrentAccess.require().viewer().username();
    return units.nameOf(username)
        + " ("
        + username
        + ")  "
        + MINUTE.format(clock.instant().atZone(clock.getZone()));
  }

  /** Who made it, on every page. */
  private String footer(Matter matter) {
    String username = CurrentAccess.require().viewer().username();
    return matter.number() + "　制作：" + units.nameOf(username) + "　" + LocalDate.now(clock);
  }

  private String named(Set<String> missing) {
    List<String> meanings = new ArrayList<>();
    for (String name : missing) {
      String meaning = kind.placeholders().find(name).map(Placeholder::meaning).orElse(name);
      meanings.add(meaning + " {{" + name + "}}");
    }
    return String.join("；", meanings);
  }
}
