package org.linli.dispute.file;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.upload.VettedFile;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;

/** Files of a matter, for its handlers. */
public final class Attachments {

  private static final Set<AttachmentKind> SCANS =
      Set.of(AttachmentKind.AGREEMENT_SCAN, AttachmentKind.SIGNATURE_SCAN);

  /** In the read log. */
  public static final String FIELD_GROUP = "ATTACHMENTS";

  private final FileStore store;
  private final MatterChanges changes;
  private final ReadLog reads;
  private final Disputes disputes;

  public Attachments(FileStore store, MatterChanges changes, ReadLog reads, Disputes disputes) {
    this.store = store;
    this.changes = changes;
    this.reads = reads;
    this.disputes = disputes;
  }

  /**
   * A file to be added.
   *
   * @param template null where it is not made from one
   * @param supersedes the attachment whose place it takes; null for none
   * @param reason why it takes its place; null where it takes none
   */
  public record Addition(
      VettedFile file,
      AttachmentKind kind,
      @Nullable String template,
      @Nullable UUID supersedes,
      @Nullable String reason) {}

  /** An attachment as it is after a change, and the matter after it. */
  public record Changed(Attachment attachment, Matter matter) {}

  /** The attachment with its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  public record Download(Attachment attachment, byte[] content) {}

  /**
   * A matter that the caller handles.
   *
   * @throws ProblemException 404 where they may not see it, 403 where they may but do not handle it
   */
  public Matter requireHandled(UUID id) {
    Listed listed = disputes.get(id);
    if (!listed.handled()) {
      throw ProblemException.forbidden("not-handler");
    }
    return listed.matter();
  }

  private Listed requireReadable(UUID id) {
    Listed listed = disputes.get(id);
    if (!listed.readable()) {
      throw ProblemException.forbidden("not-handler");
    }
    return listed;
  }

  /** Newest first; those too that count no longer. */
  public List<Attachment> list(UUID id) {
    Listed listed = requireReadable(id);
    Matter seen = listed.matter();
    List<Attachment> all = store.list(seen.countyCode(), id);
    if (!all.isEmpty()) {
      reads.record(seen.countyCode(), id, Disputes.groups(listed, Set.of(FIELD_GROUP)));
    }
    return all;
  }

  /**
   * One attachment with its bytes; the look is recorded before.
   *
   * @throws ProblemException 404; 409 {@code erased}
   */
  public Download download(UUID id, UUID attachment) {
    Listed listed = requireReadable(id);
    Matter seen = listed.matter();
    Attachment found =
        store.find(seen.countyCode(), id, attachment).orElseThrow(ProblemException::notFound);
    reads.export(seen.countyCode(), id, Disputes.groups(listed, Set.of(FIELD_GROUP)));
    byte[] content = store.content(seen.countyCode(), id, attachment).orElseThrow(Erased::problem);
    return new Download(found, content);
  }

  /**
   * Puts a file into a matter.
   *
   * @throws ProblemException 403 for who does not handle it; 404 where what it supersedes is not
   *     there or counts no longer
   */
  public Changed add(Call call, Addition addition) {
    UUID id = idFor(call);
    Matter after =
        changes.change(
            call,
            open -> {
              open.requireHandler();
              requireNotArchived(open);
              return added(open, id, addition);
            });
    return new Changed(stored(after, id), after);
  }

  /**
   * Marks an attachment as withdrawn.
   *
   * @throws ProblemException 403; 404 where there is none that counts
   */
  public Changed withdraw(Call call, UUID attachment, String reason) {
    Matter after =
        changes.change(
            call,
            open -> {
              open.requireHandler();
              requireNotArchived(open);
              Matter matter = open.matter();
              requireNotInForce(matter, attachment);
              Attachment.Fate fate = new Attachment.Fate(null, reason);
              if (!store.setAside(matter, attachment, AttachmentState.WITHDRAWN, fate)) {
                throw ProblemException.notFound();
              }
              return Step.of(
                      "ATTACHMENT_WITHDRAWN", matter, Map.of("attachment", attachment.toString()))
                  .withWords(reason);
            });
    return new Changed(stored(after, attachment), after);
  }

  /**
   * What shows that the parties signed stays as long as there is an agreement; it may be
   * superseded.
   */
  private void requireNotInForce(Matter matter, UUID attachment) {
    boolean agreed = matter.progress().milestones().contains(Milestone.AGREED);
    if (agreed
        && store
            .find(matter.countyCode(), matter.id(), attachment)
            .filter(one -> SCANS.contains(one.kind()))
            .isPresent()) {
      throw ProblemException.conflict("scan-in-force");
    }
  }

  private Step added(OpenMatter open, UUID id, Addition addition) {
    VettedFile file = addition.file();
    Matter matter = open.matter();
    store.add(
        matter,
        new Attachment(
            id,
            addition.kind(),
            new Attachment.Content(
                file.name(),
                file.type().mediaType(),
                file.sizeBytes(),
                file.sha256(),
                file.scanned()),
            addition.template(),
            AttachmentState.CURRENT,
            null,
            open.caller(),
            open.now()),
        file.content());
    Map<String, Object> detail = new HashMap<>();
    detail.put("attachment", id.toString());
    detail.put("kind", addition.kind().name());
    detail.put("sha256", file.sha256());
    UUID superseded = addition.supersedes();
    if (superseded != null) {
      Attachment.Fate fate = new Attachment.Fate(id, addition.reason());
      if (!store.setAside(matter, superseded, AttachmentState.SUPERSEDED, fate)) {
        throw ProblemException.notFound();
      }
      detail.put("supersedes", superseded.toString());
    }
    String template = addition.template();
    if (template != null) {
      detail.put("template", template);
    }
    return Step.of(template == null ? "ATTACHMENT_ADDED" : "DOCUMENT_MADE", matter, detail)
        .withWords(addition.reason());
  }

  private static void requireNotArchived(OpenMatter open) {
    if (open.matter().status() == DisputeStatus.ARCHIVED) {
      throw ProblemException.conflict("archived");
    }
  }

  private Attachment stored(Matter matter, UUID id) {
    return store
        .find(matter.countyCode(), matter.id(), id)
        .orElseThrow(() -> new IllegalStateException("an attachment was not kept"));
  }

  /** A request sent twice must find the attachment of the first time. */
  private static UUID idFor(Call call) {
    String key = call.idempotencyKey();
    if (key == null) {
      return UuidCreator.getTimeOrderedEpoch();
    }
    String name = CurrentAccess.require().viewer().subject() + '\n' + call.id() + '\n' + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
