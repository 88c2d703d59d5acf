package org.linli.place.premises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

@EnabledIf("hasFont")
class PlatesTest {

  private static TestPeers peers;
  private static Service service;

  private final String officer = peers.token("officer1", "/areas/T1/officer");

  static boolean hasFont() {
    return Files.isReadable(Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"));
  }

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
  void aPlateHasNameNumberAndACodeThatOpensThePage() throws Exception {
    JsonNode school = entered("第一小学", "T1V1G1");
    String id = school.get("id").asString();
    byte[] pdf = pdf("/api/place/premises/" + id + "/plate?language=zh-CN");
    assertThat(text(pdf)).contains("第一小学", school.get("number").asString(), "学校", "登录");
    assertThat(codes(pdf)).containsExactly("http://localhost:8080/places/premises/" + id);
    byte[] english = pdf("/api/place/premises/" + id + "/plate?language=en");
    assertThat(text(english)).contains("School", "signin");
  }

  @Test
  void aSheetHasOneForEachPlaceOfTheVillage() throws Exception {
    List<String> links = new ArrayList<>();
    for (String name : List.of("甲小学", "乙中学", "丙学院")) {
      double off = (links.size() + 1) * 0.003;
      links.add(
          "http://localhost:8080/places/premises/"
              + entered(name, "T1V2G1", off).get("id").asString());
    }
    byte[] pdf = pdf("/api/place/plates?area=T1V2&kind=school");
    assertThat(codes(pdf)).containsExactlyInAnyOrderElementsOf(links);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(service.get(officer, "/api/place/plates?area=T1V2&kind=mine").statusCode())
        .isEqualTo(409);
    assertThat(service.get(officer, "/api/place/plates?area=T2").statusCode()).isEqualTo(404);
  }

  @Test
  void aRareSignInOneNameKeepsNoPlateFromAnybody() throws Exception {
    JsonNode odd = entered("丁学校🏫𬘯", "T1V1G2");
    String id = odd.get("id").asString();
    assertThat(text(pdf("/api/place/premises/" + id + "/plate"))).contains("丁学校[U+1F3EB]");
    assertThat(text(pdf("/api/place/plates?area=T1V1"))).contains(odd.get("number").asString());
  }

  private byte[] pdf(String path) {
    HttpResponse<byte[]> answer = service.get(officer, path);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  /** What the pictures of the first page say. */
  private static List<String> codes(byte[] pdf) throws IOException, ReaderException {
    List<String> codes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject image) {
          codes.add(code(image.getImage()));
        }
      }
    }
    return codes;
  }

  private static String code(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap seen =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeReader().decode(seen).getText();
  }

  private JsonNode entered(String name, String grid) {
    return entered(name, grid, 0);
  }

  private JsonNode entered(String name, String grid, double off) {
    double[] at = TestFabric.in(grid);
    HttpResponse<byte[]> answer =
        service.post(
            officer,
            "/api/place/premises",
            "{\"name\":\"%s\",\"kind\":\"school\",\"position\":{\"lon\":%s,\"lat\":%s}}"
                .formatted(name, at[0] + off, at[1]));
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer);
  }
}
