package org.linli.place.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class PremisesPhotosTest {

  private static TestPeers peers;
  private static Service service;

  private final String officer = peers.token("officer1", "/areas/T1/officer");
  private final String other = peers.token("officer2", "/areas/T2/officer");
  private final String leader = peers.token("leader1", "/areas/T1/leader");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aPhotoIsKeptWithWhereAndWhenItWasTaken() throws IOException {
    String photos = premises("第一小学", "T1V1G1") + "/photos";
    double[] at = TestFabric.in("T1V1G1");
    HttpResponse<byte[]> added =
        service.multipart(
            officer,
            photos,
            jpeg(1000, 600),
            Map.of(
                "lon",
                String.valueOf(at[0] + 0.001),
                "lat",
                String.valueOf(at[1]),
                "accuracyMetres",
                "12.5",
                "takenAt",
                "2026-05-01T08:00:00+08:00"));
    assertThat(added.statusCode()).as(Service.text(added)).isEqualTo(201);
    JsonNode photo = Service.parse(added);
    assertThat(photo.get("addedBy").asString()).isEqualTo("officer1");
    assertThat(photo.get("metresAway").asInt()).isBetween(80, 120);
    String path = photos + '/' + photo.get("id").asString();
    HttpResponse<byte[]> content = service.get(leader, path + "/content");
    assertThat(content.headers().firstValue("Content-Type")).contains("image/jpeg");
    BufferedImage small =
        ImageIO.read(new ByteArrayInputStream(service.get(leader, path + "/thumbnail").body()));
    assertThat(small.getWidth()).isEqualTo(320);
    assertThat(small.getHeight()).isEqualTo(192);
    assertThat(service.get(other, path + "/content").statusCode()).isEqualTo(404);
    assertThat(service.get(other, photos).statusCode()).isEqualTo(404);
    assertThat(service.multipart(leader, photos, jpeg(9, 9), Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsNoPictureIsRefusedAndHalfAPositionToo() throws IOException {
    String photos = premises("第二小学", "T1V1G2") + "/photos";
    assertField(service.multipart(officer, photos, "<html>".getBytes("UTF-8"), Map.of()), "file");
    assertField(service.multipart(officer, photos, jpeg(9, 9), Map.of("lon", "110")), "lat");
    assertField(
        service.multipart(officer, photos, jpeg(9, 9), Map.of("lon", "110", "lat", "25")),
        "takenAt");
    assertField(
        service.multipart(officer, photos, jpeg(9, 9), Map.of("takenAt", "2999-01-01T00:00:00Z")),
        "takenAt");
  }

  @Test
  void whatIsTakenBackIsGone() throws IOException {
    String photos = premises("迎宾旅馆", "T1V2G1") + "/photos";
    JsonNode photo = Service.parse(service.multipart(officer, photos, jpeg(40, 30), Map.of()));
    String path = photos + '/' + photo.get("id").asString();
    HttpResponse<byte[]> withdrawn =
        service.post(officer, path + "/withdraw", "{\"reason\":\"拍到行人\"}");
    assertThat(withdrawn.statusCode()).as(Service.text(withdrawn)).isEqualTo(200);
    assertThat(service.get(officer, path + "/content").statusCode()).isEqualTo(404);
    assertThat(service.get(officer, path + "/thumbnail").statusCode()).isEqualTo(404);
    assertThat(service.post(officer, path + "/withdraw", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(409);
    assertThat(service.json(officer, photos).get(0).get("withdrawn").asBoolean()).isTrue();
  }

  @Test
  void theSamePhotoSentAgainIsKeptOnceAndMovesWhenPremisesBecomeOne() throws IOException {
    String wrong = premises("老市场", "T1V2G2");
    byte[] picture = jpeg(50, 50);
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> added =
          service.multipart(
              officer, wrong + "/photos", picture, Map.of(), "Idempotency-Key", "photo-of-a-test");
      assertThat(added.statusCode()).as(Service.text(added)).isEqualTo(201);
    }
    assertThat(service.json(officer, wrong + "/photos").size()).isEqualTo(1);
    String right = premises("农贸中心", "T1V2G2");
    String into = right.substring(right.lastIndexOf('/') + 1);
    HttpResponse<byte[]> merged =
        service.post(
            officer,
            wrong + "/merge",
            "{\"into\":\"" + into + "\",\"reason\":\"重复\"}",
            "If-Match",
            "\"1\"");
    assertThat(merged.statusCode()).as(Service.text(merged)).isEqualTo(200);
    assertThat(service.json(officer, right + "/photos").size()).isEqualTo(1);
    assertThat(service.json(officer, wrong + "/photos").size()).isZero();
  }

  private String premises(String name, String grid) {
    double[] at = TestFabric.in(grid);
    HttpResponse<byte[]> answer =
        service.post(
            officer,
            "/api/place/premises",
            "{\"name\":\"%s\",\"kind\":\"market\",\"position\":{\"lon\":%s,\"lat\":%s}}"
                .formatted(name, at[0], at[1]));
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return "/api/place/premises/" + Service.parse(answer).get("id").asString();
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(Color.ORANGE);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    return out.toByteArray();
  }

  private static void assertField(HttpResponse<byte[]> answer, String field) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    assertThat(Service.parse(answer).get("violations").get(0).get("field").asString())
        .as(Service.text(answer))
        .isEqualTo(field);
  }
}
