package org.linli.dispute.file.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.dispute.api.AttachmentsApi;
import org.linli.dispute.api.model.Attachment;
import org.linli.dispute.api.model.AttachmentKind;
import org.linli.dispute.api.model.AttachmentState;
import org.linli.dispute.api.model.AttachmentWithdrawal;
import org.linli.dispute.file.Attachments;
import org.linli.dispute.matter.Call;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class AttachmentsController implements AttachmentsApi {

  private final Attachments attachments;
  private final Vetting vetting;
  private final Units units;

  AttachmentsController(Attachments attachments, Vetting vetting, Units units) {
    this.attachments = attachments;
    this.vetting = vetting;
    this.units = units;
  }

  @Override
  public ResponseEntity<List<Attachment>> listAttachments(UUID id, @Nullable String purpose) {
    UnitNames names = units.names(false);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(attachments.list(id).stream().map(one -> shown(one, names)).toList());
  }

  @Override
  public ResponseEntity<Attachment> addAttachment(
      UUID id,
      MultipartFile file,
      @Nullable String ifMatch,
      @Nullable String key,
      @Nullable AttachmentKind kind,
      @Nullable UUID supersedes,
      @Nullable String reason) {
    attachments.requireHandled(id);
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    requireValid(kind, supersedes, reason);
    VettedFile vetted = vetting.vet(file, UploadLimits.ATTACHMENTS);
    Attachments.Addition addition =
        new Attachments.Addition(
            vetted,
            org.linli.dispute.file.AttachmentKind.valueOf(
                kind == null ? AttachmentKind.OTHER.getValue() : kind.getValue()),
            null,
            supersedes,
            supersedes == null ? null : reason);
    String content = vetted.sha256() + '\n' + kind + '\n' + supersedes + '\n' + reason;
    Attachments.Changed changed =
        attachments.add(Call.of(id, ifMatch, key, "attachment", content), addition);
    return ResponseEntity.created(
            URI.create(
                "/api/dispute/disputes/"
                    + id
                    + "/attachments/"
                    + changed.attachment().id()
                    + "/content"))
        .eTag("\"" + changed.matter().version() + '"')
        .body(shown(changed.attachment(), units.names(false)));
  }

  @Override
  public ResponseEntity<Resource> getAttachmentContent(
      UUID id, UUID attachmentId, @Nullable String purpose) {
    Attachments.Download download = attachments.download(id, attachmentId);
    String name = download.attachment().content().name();
    ContentDisposition disposition =
        ContentDisposition.attachment()
            .filename(name == null ? "file" : name, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(MediaType.parseMediaType(download.attachment().content().mediaType()))
        .body(new ByteArrayResource(download.content()));
  }

  @Override
  public ResponseEntity<Attachment> withdrawAttachment(
      UUID id,
      UUID attachmentId,
      AttachmentWithdrawal withdrawal,
      @Nullable String ifMatch,
      @Nullable String key) {
    String content = attachmentId + "\n" + withdrawal.getReason();
    Attachments.Changed changed =
        attachments.withdraw(
            Call.of(id, ifMatch, key, "attachment-withdrawal", content),
            attachmentId,
            withdrawal.getReason().strip());
    return ResponseEntity.ok()
        .eTag("\"" + changed.matter().version() + '"')
        .body(shown(changed.attachment(), units.names(false)));
  }

  private static void requireValid(
      @Nullable AttachmentKind kind, @Nullable UUID supersedes, @Nullable String reason) {
    List<Violation> violations = new ArrayList<>();
    if (kind == AttachmentKind.DOCUMENT) {
      violations.add(Violation.ofField("kind", "attachment-kind"));
    }
    if (supersedes != null && (reason == null || reason.isBlank())) {
      violations.add(Violation.ofField("reason", "required"));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  private static Attachment shown(org.linli.dispute.file.Attachment attachment, UnitNames names) {
    org.linli.dispute.file.Attachment.Content content = attachment.content();
    String name = content.name();
    Attachment shown =
        new Attachment(
            attachment.id(),
            name == null ? "" : name,
            AttachmentKind.fromValue(attachment.kind().name()),
            AttachmentState.fromValue(attachment.state().name()),
            content.mediaType(),
            content.sizeBytes(),
            content.sha256(),
            content.scanned(),
            attachment.addedBy(),
            attachment.addedAt().atOffset(ZoneOffset.UTC));
    shown.setTemplate(attachment.template());
    shown.setAddedByName(names.person(attachment.addedBy()));
    org.linli.dispute.file.Attachment.Fate fate = attachment.fate();
    if (fate != null) {
      shown.setSupersededBy(fate.supersededBy());
      shown.setReason(fate.reason());
    }
    if (name == null) {
      shown.setErased(true);
    }
    return shown;
  }
}
