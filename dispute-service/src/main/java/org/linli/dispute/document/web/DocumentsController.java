package org.linli.dispute.document.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.upload.FileType;
import org.linli.dispute.api.DocumentsApi;
import org.linli.dispute.api.model.Attachment;
import org.linli.dispute.api.model.AttachmentKind;
import org.linli.dispute.api.model.AttachmentState;
import org.linli.dispute.api.model.DocumentOffer;
import org.linli.dispute.api.model.DocumentRequest;
import org.linli.dispute.api.model.Placeholder;
import org.linli.dispute.api.model.TemplatePreview;
import org.linli.dispute.document.DocumentFormat;
import org.linli.dispute.document.DocumentMaker;
import org.linli.dispute.document.DocumentTemplate;
import org.linli.dispute.file.Attachments;
import org.linli.dispute.matter.Call;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentsController implements DocumentsApi {

  private final DocumentMaker maker;

  DocumentsController(DocumentMaker maker) {
    this.maker = maker;
  }

  @Override
  public ResponseEntity<List<DocumentOffer>> listDocuments(UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(maker.offers(id).stream().map(DocumentsController::shown).toList());
  }

  @Override
  public ResponseEntity<Attachment> makeDocument(
      UUID id,
      DocumentRequest request,
      @Nullable String ifMatch,
      @Nullable String purpose,
      @Nullable String key) {
    DocumentMaker.Wanted wanted =
        new DocumentMaker.Wanted(
            request.getTemplate(),
            DocumentFormat.valueOf(request.getFormat().getValue()),
            request.getRemarks());
    Attachments.Changed changed = maker.make(Call.of(id, ifMatch, key, "document", wanted), wanted);
    String path = "/api/dispute/disputes/" + id + "/attachments/" + changed.attachment().id();
    return ResponseEntity.created(URI.create(path + "/content"))
        .eTag("\"" + changed.matter().version() + '"')
        .body(shown(changed.attachment()));
  }

  @Override
  public ResponseEntity<List<Placeholder>> listPlaceholders() {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return ResponseEntity.ok(
        maker.placeholders().stream().map(one -> shown(one, english)).toList());
  }

  @Override
  public ResponseEntity<Resource> previewTemplate(TemplatePreview preview) {
    DocumentFormat format = DocumentFormat.valueOf(preview.getFormat().getValue());
    byte[] content = maker.preview(preview.getBody(), format);
    FileType type = format == DocumentFormat.PDF ? FileType.PDF : FileType.DOCX;
    String disposition =
        ContentDisposition.attachment()
            .filename("preview." + format.extension(), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(type.mediaType()))
        .body(new ByteArrayResource(content));
  }

  private static DocumentOffer shown(DocumentMaker.Offer offer) {
    DocumentTemplate template = offer.template();
    return new DocumentOffer(
        template.code(),
        template.name(),
        template.nameEn(),
        offer.missing().isEmpty(),
        new ArrayList<>(offer.missing()),
        offer.made());
  }

  private static Placeholder shown(
      org.linli.dispute.document.Placeholder placeholder, boolean english) {
    Placeholder shown =
        new Placeholder(
            placeholder.name(),
            english ? placeholder.meaningEn() : placeholder.meaning(),
            placeholder.sample(),
            placeholder.isList());
    shown.setFields(new ArrayList<>(placeholder.fields().keySet()));
    return shown;
  }

  private static Attachment shown(org.linli.dispute.file.Attachment made) {
    org.linli.dispute.file.Attachment.Content content = made.content();
    String name = content.name();
    Attachment shown =
        new Attachment(
            made.id(),
            name == null ? "" : name,
            AttachmentKind.fromValue(made.kind().name()),
            AttachmentState.fromValue(made.state().name()),
            content.mediaType(),
            content.sizeBytes(),
            content.sha256(),
            content.scanned(),
            made.addedBy(),
            made.addedAt().atOffset(ZoneOffset.UTC));
    shown.setTemplate(made.template());
    return shown;
  }
}
