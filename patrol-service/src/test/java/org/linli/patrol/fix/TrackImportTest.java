package org.linli.patrol.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.fix.PatrolForTests.LAT;
import static org.linli.patrol.fix.PatrolForTests.LON;
import static org.linli.patrol.fix.PatrolForTests.require;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.patrol.Service;
import tools.jackson.databind.JsonNode;

class TrackImportTest {

  private static final String IMPORTS = "/api/patrol/imports/tracks";
  private static final Instant RECORDED = Instant.parse("2026-05-04T01:00:00Z");
  private static PatrolForTests patrol;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Instant start = now.minus(20, ChronoUnit.DAYS);
  private final String username = "hiker." + UUID.randomUUID();
  private final String hiker = patrol.peers.token(username, "/areas/T1/volunteer");

  @BeforeAll
  static void start() {
    patrol = new PatrolForTests();
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  private UUID shift() {
    UUID shift = ShiftsForTests.open(username, start);
    ShiftsForTests.checkOut(shift, start.plusSeconds(3600));
    return shift;
  }

  private static HttpResponse<byte[]> send(String token, UUID shift, String file) {
    return patrol.service.multipart(
        token, IMPORTS, file.getBytes(StandardCharsets.UTF_8), Map.of("shift", shift.toString()));
  }

  /** The file of a device, with its times moved to a minute after the shift began. */
  private String garmin() throws IOException {
    String file;
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/tracks/garmin.gpx"))) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Duration moved = Duration.between(RECORDED, start.plusSeconds(60));
    Matcher times = Pattern.compile("<time>([^<]*)</time>").matcher(file);
    return times.replaceAll(
        time -> "<time>" + Instant.parse(time.group(1)).plus(moved) + "</time>");
  }

  @Test
  void theFileOfAGarminBecomesTheTrackOfTheShiftOnce() throws IOException {
    UUID shift = shift();
    JsonNode result = require(200, send(hiker, shift, garmin()));
    assertThat(result.get("format").asString()).isEqualTo("GPX");
    assertThat(result.get("taken").asInt()).as(result.toString()).isEqualTo(40);
    assertThat(require(200, send(hiker, shift, garmin())).get("known").asInt()).isEqualTo(40);
    JsonNode track = patrol.service.json(hiker, "/api/patrol/shifts/" + shift + "/track");
    assertThat(track.get("features").get(0).get("geometry").get("coordinates")).hasSize(20);
    assertThat(track.get("features").get(1).get("geometry").get("type").asString())
        .isEqualTo("LineString");
    assertThat(track.get("features")).hasSize(2 + 40);
  }

  @Test
  void theCoordinatorMayImportForTheTeamAndAMateMayNot() throws IOException {
    UUID shift = shift();
    assertThat(require(200, send(patrol.chief, shift, garmin())).get("taken").asInt())
        .isEqualTo(40);
    String mate = patrol.peers.token("mate", "/areas/T1/volunteer");
    assertThat(send(mate, shift, garmin()).statusCode()).isEqualTo(404);
    String leader = patrol.peers.token("leader", "/areas/C/leader");
    assertThat(send(leader, shift, garmin()).statusCode()).isEqualTo(403);
    assertThat(send(hiker, UUID.randomUUID(), garmin()).statusCode()).isEqualTo(404);
  }

  @Test
  void gpxOfVersionOneIsRead() {
    UUID shift = shift();
    String file =
        """
        <?xml version="1.0"?>
        <gpx version="1.0" creator="GPSBabel" xmlns="http://www.topografix.com/GPX/1/0"><trk><trkseg>
          <trkpt lat="%s" lon="%s"><time>%s</time><course>12</course><speed>1.5</speed></trkpt>
        </trkseg></trk></gpx>
        """
            .formatted(LAT, LON, start.plusSeconds(5));
    assertThat(require(200, send(hiker, shift, file)).get("taken").asInt()).isEqualTo(1);
  }

  @Test
  void hostileXmlIsRefusedBeforeAnythingIsMadeOfIt() {
    UUID shift = shift();
    String body = "<gpx version=\"1.1\"><trk><name>&x;</name></trk></gpx>";
    for (String file :
        List.of(
            "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body,
            "<!DOCTYPE gpx SYSTEM \"http://127.0.0.1:1/x.dtd\">" + body,
            "<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>" + body,
            "<!DOCTYPE gpx [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>" + body)) {
      HttpResponse<byte[]> answer = send(hiker, shift, file);
      assertThat(answer.statusCode()).as(file).isEqualTo(400);
      assertThat(Service.text(answer)).contains("xml-hostile");
    }
    assertThat(Service.text(send(hiker, shift, body))).contains("xml-hostile");
    assertThat(Service.text(send(hiker, shift, "<html></html>"))).contains("no-gpx");
    assertThat(Service.text(send(hiker, shift, "<gpx><trk>"))).contains("gpx-broken");
    assertThat(Service.text(send(hiker, shift, "<gpx></gpx>"))).contains("track-file-empty");
    assertThat(send(hiker, shift, "").statusCode()).isEqualTo(400);
  }

  @Test
  void geoJsonLinesAndPointsWithTimesAreRead() {
    UUID shift = shift();
    String file =
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"coordTimes":["%s","%s"]},
           "geometry":{"type":"LineString","coordinates":[[%s,%s,12.5],[110.0251,25.0251]]}},
          {"type":"Feature","properties":{"coordinateProperties":{"times":[["%s"]]}},
           "geometry":{"type":"MultiLineString","coordinates":[[[110.0252,25.0252]]]}},
          {"type":"Feature","properties":{"time":"%s"},"geometry":{"type":"Point","coordinates":[110.0253,25.0253]}},
          {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[110.0254,25.0254]}}]}
        """
            .formatted(
                start.plusSeconds(1),
                start.plusSeconds(2),
                LON,
                LAT,
                start.plusSeconds(3),
                start.plusSeconds(4));
    JsonNode result = require(200, send(hiker, shift, file));
    assertThat(result.get("taken").asInt()).isEqualTo(4);
    assertThat(result.get("faults")).hasSize(1);
    assertThat(result.get("faults").get(0).get("row").asInt()).isEqualTo(5);
    assertThat(result.get("faults").get(0).get("code").asString()).isEqualTo("fix-no-time");
    assertThat(send(hiker, shift, "{\"type\":\"Topology\"}").statusCode()).isEqualTo(400);
    assertThat(send(hiker, shift, "{\"type\":").statusCode()).isEqualTo(400);
  }

  @Test
  void eachLineOfACsvThatCannotBeTakenIsNamed() {
    UUID shift = shift();
    String file =
        "recordedAt,lon,lat\n%s,%s,%s\nsoon,1,1\n\n%s,0,0\n%s,%s,%s\n"
            .formatted(
                start.plusSeconds(1),
                LON,
                LAT,
                start.plusSeconds(2),
                start.minusSeconds(9),
                LON,
                LAT);
    JsonNode result = require(200, send(hiker, shift, file));
    assertThat(result.get("taken").asInt()).isEqualTo(1);
    assertThat(result.get("faults").toString())
        .containsPattern("fix-unreadable[^}]*\"row\":3")
        .containsPattern("fix-no-place[^}]*\"row\":5")
        .containsPattern("fix-outside-shift[^}]*\"row\":6");
  }

  @Test
  void aPointWithoutTimeOrZoneIsToldWhatItLacks() {
    UUID shift = shift();
    String gpx =
        """
        <gpx><trk><trkseg><trkpt lat="25.025" lon="110.025"/>
        <trkpt lat="25.025" lon="110.025"><time>2026-05-04T10:11:12</time></trkpt>
        <trkpt lat="25.025" lon="110.025"><time>soon</time></trkpt></trkseg></trk></gpx>""";
    JsonNode faults = require(200, send(hiker, shift, gpx)).get("faults");
    assertThat(faults.valueStream().map(one -> one.get("code").asString()))
        .containsExactly("fix-no-time", "fix-no-zone", "fix-unreadable");
    assertThat(faults.get(0).get("message").asString()).contains("没有记录时间");
    assertThat(faults.get(1).get("message").asString()).contains("时区");
    String csv = "recordedAt,lon,lat\n,110.025,25.025\n2026-05-04 10:11:12,110.025,25.025\n";
    assertThat(
            require(200, send(hiker, shift, csv))
                .get("faults")
                .valueStream()
                .map(one -> one.get("code").asString()))
        .containsExactly("fix-no-time", "fix-no-zone");
  }

  @Test
  void whatIsNoTrackFileIsCalledThatAndAnUnknownColumnByItsName() {
    UUID shift = shift();
    String column = Service.text(send(hiker, shift, "recordedAt,lon,lat,Höhe\n"));
    assertThat(column).contains("track-column-unknown", "Höhe", "recordedAt,lon,lat");
    assertThat(column).doesNotContain("映射", "ignore");
    byte[] chinese = "时间,经度,纬度\n".getBytes(java.nio.charset.Charset.forName("GBK"));
    byte[] picture = {(byte) 'B', (byte) 'M', 0, 1, 2, 3};
    for (byte[] file : List.of(chinese, picture)) {
      String answer =
          Service.text(
              patrol.service.multipart(hiker, IMPORTS, file, Map.of("shift", shift.toString())));
      assertThat(answer).contains("no-track-file").doesNotContain("track-column-unknown");
    }
  }

  @Test
  void aFrameOfCoordinatesThatNobodyKnowsIsRefused() throws IOException {
    HttpResponse<byte[]> answer =
        patrol.service.multipart(
            hiker,
            IMPORTS,
            garmin().getBytes(StandardCharsets.UTF_8),
            Map.of("shift", shift().toString(), "crs", "MARS"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Service.text(answer)).contains("\"crs\"");
  }
}
