package org.linli.person.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.upload.VettedFile;
import org.linli.person.consent.Consent;
import org.linli.person.consent.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who witnessed a consent and the guardian's name, sealed with the key that may outlive the case.
 */
public final class ConsentRecords {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CaseTexts texts;
  private final WorkStore work;

  public ConsentRecords(CaseTexts texts, WorkStore work) {
    this.texts = texts;
    this.work = work;
  }

  /** Keeps how a consent was given. */
  public void keep(SupportCase one, Consent consent, Evidence evidence, String by, Instant now) {
    VettedFile file = evidence.scan();
    UUID scan = file == null ? null : UUID.randomUUID();
    if (file != null && scan != null) {
      work.add(one, scan, file, true, by, now);
    }
    Map<String, String> details = new LinkedHashMap<>();
    if (evidence.testimony() != null) {
      details.put("witness", evidence.testimony().witness());
      details.put("at", evidence.testimony().at().toString());
    }
    if (evidence.guardian() != null) {
      details.put("guardian", evidence.guardian().name());
      details.put("relation", evidence.guardian().relation());
    }
    if (scan != null) {
      details.put("scan", scan.toString());
    }
    texts.keep(one, CaseTexts.Ref.consent(consent.id()), JSON.writeValueAsString(details), now);
  }

  /** What was kept of it. */
  static Consent.Details details(CaseTexts.Texts kept, UUID consent) {
    JsonNode found = JSON.readTree(kept.find(CaseTexts.Ref.consent(consent)).orElse("{}"));
    String at = text(found, "at");
    String scan = text(found, "scan");
    return new Consent.Details(
        text(found, "witness"),
        at == null ? null : Instant.parse(at),
        text(found, "guardian"),
        text(found, "relation"),
        scan == null ? null : UUID.fromString(scan));
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
