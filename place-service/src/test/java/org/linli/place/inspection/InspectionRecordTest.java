package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.place.inspection.Desk.API;
import static org.linli.place.inspection.Desk.faults;
import static org.linli.place.inspection.Desk.id;
import static org.linli.place.inspection.Desk.ok;
import static org.linli.place.inspection.Desk.refused;
import static org.linli.place.inspection.Desk.state;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

/** What becomes of an inspection once it is submitted. */
class InspectionRecordTest extends InspectionStory {

  @Test
  void afterSubmissionContentIsFrozenAndSignedByBothSides() {
    JsonNode begun = desk.begin(inspector, withList("signed"));
    refused(
        desk.step(inspector, begun, "signature", "{\"contentHash\":\"x\"}"),
        409,
        "inspection-not-submitted");
    JsonNode draft = saved(begun, all(GOOD));
    JsonNode done = ok(desk.submit(inspector, draft, "{}"), 200);
    refused(desk.save(inspector, done, 1, all(BAD)), 409, "inspection-frozen");
    HttpResponse<byte[]> late =
        service.multipart(
            inspector,
            API + "/" + id(done) + "/photos",
            Desk.png(),
            Map.of("part", "1", "item", "a_photo"));
    refused(late, 409, "inspection-frozen");
    refused(
        desk.step(inspector, done, "signature", "{\"contentHash\":\"0\"}"), 409, "content-changed");
    String hash = done.get("contentHash").asString();
    assertThat(
            faults(
                desk.step(
                    inspector, done, "business-signature", "{\"contentHash\":\"" + hash + "\"}")))
        .containsExactlyInAnyOrder("name required", "office required", "path required");
    assertThat(
            faults(
                desk.step(
                    inspector,
                    done,
                    "business-signature",
                    Desk.drawn(hash).replace("M 10 10", "<svg onload=x>"))))
        .containsExactly("path signature-path");
    JsonNode signed = desk.signed(inspector, done);
    assertThat(state(signed)).isEqualTo("SIGNED");
    assertThat(signed.get("contentHash").asString()).isEqualTo(hash);
    assertThat(signed.get("businessSignature").get("name").asString()).isEqualTo("王小明");
    refused(
        desk.step(inspector, done, "business-signature", Desk.drawn(hash)), 409, "signed-already");
    JsonNode added =
        ok(desk.step(inspector, done, "addenda", "{\"words\":\"通道宽度复测为 1.3 米\"}"), 201);
    assertThat(added.get("addenda")).hasSize(1);
    assertThat(added.get("contentHash").asString()).isEqualTo(hash);
    assertThat(added.get("contentIntact").asBoolean()).isTrue();
  }

  @Test
  void theDatabaseItselfKeepsFrozenContent() {
    JsonNode done =
        ok(
            desk.submit(inspector, saved(desk.begin(inspector, withList("kept")), all(GOOD)), "{}"),
            200);
    UUID id = UUID.fromString(id(done));
    assertThatThrownBy(
            () ->
                desk.change(
                    "update inspection_part set answers = '[]' where inspection_id = ?", id))
        .hasMessageContaining("frozen");
    assertThatThrownBy(
            () -> desk.change("update inspection set result = 'DEFECTS_FOUND' where id = ?", id))
        .hasMessageContaining("frozen");
    desk.change("update inspection set begun_lon = null where id = ?", id);
    assertThat(desk.get(inspector, done).get("contentIntact").asBoolean()).isTrue();
  }

  @Test
  void aBusinessMayRefuseToSignWithItsReason() {
    JsonNode done =
        ok(
            desk.submit(
                inspector, saved(desk.begin(inspector, withList("refusing")), all(GOOD)), "{}"),
            200);
    String hash = done.get("contentHash").asString();
    ok(desk.step(inspector, done, "signature", "{\"contentHash\":\"" + hash + "\"}"), 200);
    JsonNode refused =
        ok(
            desk.step(
                inspector,
                done,
                "business-signature",
                "{\"contentHash\":\"" + hash + "\",\"refusedBecause\":\"负责人不在场\"}"),
            200);
    assertThat(state(refused)).isEqualTo("SIGNED");
    assertThat(refused.get("businessSignature").get("refusedBecause").asString())
        .isEqualTo("负责人不在场");
    assertThat(service.get(inspector, API + "/" + id(done) + "/business-signature").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theRecordIsPrintedInBothLanguagesWithTheReadersName() throws Exception {
    JsonNode begun = desk.begin(inspector, withList("printed"));
    desk.photo(inspector, begun, 1, "a_photo");
    JsonNode draft =
        saved(desk.get(inspector, begun), all(BAD) + ",{\"item\":\"a_words\",\"text\":\"堆着纸箱😀\"}");
    refused(
        service.get(inspector, API + "/" + id(draft) + "/record"), 409, "inspection-not-submitted");
    JsonNode done = ok(desk.submit(inspector, draft, "{}"), 200);
    desk.signed(inspector, done);
    String number = done.get("head").get("number").asString();
    assertThat(text(service.get(officer, API + "/" + id(done) + "/record")))
        .contains("检查记录", number, "通道堵塞", "堆着纸箱[U+1F600]", "王小明", "officer1");
    assertThat(text(service.get(officer, API + "/" + id(done) + "/record?language=en")))
        .contains("Recordofinspection", number, "Exitclear?", "signedbyhand");
  }

  private static String text(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      // The mark stands aslant, so its letters come one by one.
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }

  @Test
  void positionsAndSignaturesGoAtTheEndOfTheirTime() {
    UUID premises = withList("ageing");
    JsonNode begun =
        ok(
            service.post(
                inspector,
                API,
                "{\"premises\":\"%s\",\"position\":{\"lon\":110.02,\"lat\":25.02,\"accuracyMetres\":8}}"
                    .formatted(premises)),
            201);
    JsonNode done = ok(desk.submit(inspector, saved(begun, all(GOOD)), "{}"), 200);
    desk.signed(inspector, done);
    InspectionStore store = service.bean(InspectionStore.class);
    Instant now = Instant.now();
    int gone =
        service
            .bean(PlanStore.class)
            .together(
                Access.ofService("test"),
                () ->
                    store.forgetPositions(now.plusSeconds(60))
                        + store.eraseSignatures(now.plusSeconds(60), now));
    assertThat(gone).isGreaterThanOrEqualTo(2);
    JsonNode after = desk.get(inspector, done);
    assertThat(after.get("begun").has("lon")).isFalse();
    assertThat(after.get("begun").get("distanceMetres").asInt()).isPositive();
    assertThat(after.get("businessSignature").has("name")).isFalse();
    assertThat(after.get("contentIntact").asBoolean()).isTrue();
    assertThat(service.get(inspector, API + "/" + id(done) + "/business-signature").statusCode())
        .isEqualTo(404);
  }
}
