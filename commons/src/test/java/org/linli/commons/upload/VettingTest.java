package org.linli.commons.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.commons.upload.Samples.ascii;
import static org.linli.commons.upload.Samples.docx;
import static org.linli.commons.upload.Samples.join;
import static org.linli.commons.upload.Samples.pdf;
import static org.linli.commons.upload.Samples.photoWithPlace;
import static org.linli.commons.upload.Samples.picture;
import static org.linli.commons.upload.Samples.relationship;
import static org.linli.commons.upload.Samples.withSegment;
import static org.linli.commons.upload.Samples.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.linli.commons.problem.ProblemException;

class VettingTest {

  private final Vetting vetting = new Vetting(null);

  @Test
  void aPhotoLosesPlaceDeviceAndComments() {
    byte[] sent = withSegment(photoWithPlace(1), 0xFE, ascii("taken at home"));
    assertThat(text(sent)).contains("GPS 31.2304N").contains("PHONE-X").contains("taken at home");

    VettedFile kept = vet(sent, "IMG_0001.HEIC.jpeg");

    assertThat(text(kept.content())).doesNotContain("GPS", "PHONE", "Exif", "home");
    assertThat(kept.type()).isEqualTo(FileType.JPEG);
    assertThat(kept.name()).isEqualTo("IMG_0001.jpg");
    assertThat(kept.sha256()).isEqualTo(Vetting.sha256(kept.content())).hasSize(64);
    assertThat(kept.scanned()).isFalse();
  }

  @Test
  void aPhotoTakenUprightStaysUprightWithoutItsExif() throws IOException {
    BufferedImage kept = read(vet(photoWithPlace(6), "a.jpg").content());
    assertThat(kept.getWidth()).isEqualTo(40);
    assertThat(kept.getHeight()).isEqualTo(80);
    assertThat(kept.getRGB(20, 5) >> 16 & 0xFF).as("red is on top").isGreaterThan(200);
    assertThat(kept.getRGB(20, 75) & 0xFF).as("blue is below").isGreaterThan(200);
  }

  @Test
  void aPictureWithTextsIsKeptWithoutThem() {
    byte[] sent = Samples.withChunk(picture("png", 20, 20), "tEXt", ascii("Author\0somebody"));
    VettedFile kept = vet(sent, "shot.png");
    assertThat(text(kept.content())).doesNotContain("somebody");
    assertThat(kept.type()).isEqualTo(FileType.PNG);
  }

  @Test
  void aPictureThatIsAlsoSomethingElseIsRefused() {
    byte[] jpeg = picture("jpeg", 30, 30);
    byte[] archive = zip(Map.of("Main.class", ascii("anything")));
    assertRefused(join(jpeg, archive), "file-of-two-kinds");
    assertRefused(join(picture("png", 9, 9), archive), "file-of-two-kinds");
    assertRefused(withSegment(jpeg, 0xFE, ascii("<ScRiPt>alert(1)</script>")), "file-of-two-kinds");
    assertRefused(join(jpeg, ascii("<html><body>")), "file-of-two-kinds");
    assertRefused(join(jpeg, ascii("%PDF-1.4 …")), "file-of-two-kinds");
  }

  @Test
  void whatAPhoneHangsOnAPhotoIsDropped() {
    byte[] film = join(ascii("MotionPhoto_Data"), new byte[5000]);
    assertThat(text(vet(join(picture("jpeg", 30, 30), film), "m.jpg").content()))
        .doesNotContain("MotionPhoto");
  }

  @Test
  void aPictureThatWouldUnpackWithoutEndIsRefusedBeforeItIsDecoded() {
    assertRefused(Samples.pngBomb(100_000, 100_000), "picture-too-large");
    assertRefused(Samples.pngBomb(Integer.MAX_VALUE, 1), "picture-too-large");
    assertRefused(Samples.pngBomb(-1, -1), "picture-too-large");
  }

  @Test
  void aVeryLargePictureIsMadeSmaller() throws IOException {
    UploadLimits limits =
        new UploadLimits(1 << 20, java.util.Set.of(FileType.PNG), 1_000_000, 10_000);
    byte[] kept = vetting.vet(in(picture("png", 300, 200)), null, limits).content();
    assertThat(read(kept).getWidth()).isEqualTo(100);
  }

  @Test
  void picturesThatBreakOffAreRefused() {
    byte[] jpeg = picture("jpeg", 60, 60);
    for (int length : new int[] {3, 4, 20, 150, jpeg.length / 2, jpeg.length - 2}) {
      assertRefused(java.util.Arrays.copyOf(jpeg, length), "picture-broken");
    }
    byte[] png = picture("png", 60, 60);
    assertRefused(java.util.Arrays.copyOf(png, 40), "picture-broken");
  }

  @Test
  void otherFormatsAreRefusedWithWhatToDo() {
    assertRefused(picture("gif", 5, 5), "picture-format");
    assertRefused(join(ascii("\0\0\0\u0018ftypheic"), new byte[30]), "picture-format");
    assertRefused(
        join(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]),
        "office-too-old");
    assertRefused(zip(Map.of("a.txt", ascii("a"))), "file-is-archive");
    assertRefused(join(ascii("MZ"), new byte[100]), "file-type-unknown");
    assertRefused(new byte[0], "file-empty");
  }

  @Test
  void anOrdinaryPdfIsKeptAsItIs() {
    byte[] sent = pdf(document -> {});
    assertThat(vet(sent, "证据 材料.PDF").content()).isEqualTo(sent);
    assertThat(vet(sent, "证据 材料.PDF").name()).isEqualTo("证据 材料.pdf");
  }

  @Test
  void aPdfThatDoesMoreThanShowPagesIsRefused() {
    assertRefused(
        pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
        "pdf-active");
    assertRefused(
        pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch())), "pdf-active");
    assertRefused(
        pdf(
            d -> {
              COSDictionary names = new COSDictionary();
              names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
              d.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            }),
        "pdf-active");
  }

  @Test
  void aPdfWithSomethingBehindItsEndIsRefused() {
    byte[] good = pdf(document -> {});
    assertRefused(join(good, zip(Map.of("a", ascii("a")))), "file-of-two-kinds");
    assertRefused(join(good, ascii("<script>alert(1)</script>")), "file-of-two-kinds");
    assertRefused(join(ascii("%PDF-1.7\n"), new byte[50]), "pdf-broken");
  }

  @Test
  void aPdfThatWouldUnpackWithoutEndIsRefused() {
    byte[] zeros = new byte[140 << 20];
    byte[] once = Samples.deflated(zeros);
    assertRefused(bomb(once), "pdf-unpacks-too-far");
    assertRefused(bomb(Samples.deflated(once)), "pdf-unpacks-too-far");
  }

  @Test
  void aPdfBehindAPasswordIsRefused() {
    assertRefused(
        pdf(d -> d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
        "pdf-locked");
  }

  @Test
  void officeFilesAreTakenWithLinksButNotWithMacrosObjectsOrPartsFromElsewhere() {
    assertThat(vet(docx(), "申请书.docm").name()).isEqualTo("申请书.docx");
    assertThat(vet(relationship("hyperlink", "https://example.org"), "a").type())
        .isEqualTo(FileType.DOCX);
    assertRefused(docx("word/vbaProject.bin", "x"), "office-macros");
    assertRefused(docx("word/activeX/activeX1.bin", "x"), "office-macros");
    assertRefused(docx("word/embeddings/oleObject1.bin", "x"), "office-embedded");
    assertRefused(relationship("attachedTemplate", "http://example.org/t.dotm"), "office-external");
    assertRefused(relationship("image", "file:///etc/passwd"), "office-external");
    assertRefused(relationship("hyperlink", "javascript:alert(1)"), "office-external");
    assertRefused(docx("word/settings.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "office-broken");
  }

  @Test
  void anOfficeFileThatWouldUnpackWithoutEndIsRefused() {
    byte[] zeros = new byte[210 << 20];
    byte[] sent =
        zip(
            Map.of(
                "[Content_Types].xml", ascii("<Types/>"),
                "xl/workbook.xml", ascii("<workbook/>"),
                "xl/media/image1.png", zeros));
    assertThat(sent.length).isLessThan(1 << 20);
    assertRefused(sent, "office-unpacks-too-far");
  }

  @Test
  void anOfficeFileWithSomethingBehindOrBeforeItsDirectoryIsRefused() {
    assertRefused(join(docx(), ascii("more")), "file-of-two-kinds");
    assertRefused(join(docx(), docx()), "file-of-two-kinds");
  }

  @Test
  void plainTextIsKeptInUtf8() {
    byte[] gbk = "证人证言：当日在场。\n".getBytes(Charset.forName("GB18030"));
    assertThat(new String(vet(gbk, "证言.txt").content(), StandardCharsets.UTF_8))
        .isEqualTo("证人证言：当日在场。\n");
    assertRefused(ascii("  <!DOCTYPE html><p>x"), "text-active");
    assertRefused(ascii("hello <script>alert(1)</script>"), "text-active");
    assertRefused(ascii("#!/bin/sh\nls"), "text-active");
    assertRefused(ascii("a\0b"), "file-type-unknown");
  }

  @Test
  void namesAreCleaned() {
    assertThat(FileNames.clean("../../etc/passwd", FileType.TEXT)).isEqualTo("passwd.txt");
    assertThat(FileNames.clean("C:\\x\\合同.PDF.exe", FileType.PDF)).isEqualTo("合同.pdf");
    assertThat(FileNames.clean("a\u202Egpj.exe\r\nX: y", FileType.JPEG))
        .isEqualTo("agpj.exeX y.jpg");
    assertThat(FileNames.clean(null, FileType.PNG)).isEqualTo("file.png");
    assertThat(FileNames.clean("...", FileType.PNG)).isEqualTo("file.png");
    assertThat(FileNames.clean("文".repeat(300), FileType.PNG)).hasSize(104);
  }

  @Test
  void whatAPlaceDoesNotTakeIsRefusedWithAList() {
    assertThatThrownBy(() -> vetting.vet(in(docx()), "a.docx", UploadLimits.PHOTOS))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.violations().getFirst().code()).isEqualTo("file-type-not-taken");
              assertThat(e.violations().getFirst().arguments()).containsExactly("JPG, PNG");
            });
  }

  @Test
  void aFileThatIsTooLongIsRefusedBeforeItIsLookedAt() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThatThrownBy(() -> vetting.vet(endless, "a.txt", UploadLimits.PHOTOS))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(413));
  }

  private static byte[] bomb(byte[] packed) {
    return pdf(
        d -> {
          PDStream stream = new PDStream(d);
          try (var out = stream.getCOSObject().createRawOutputStream()) {
            out.write(packed);
          }
          stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
          d.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
        });
  }

  private VettedFile vet(byte[] sent, String name) {
    return vetting.vet(in(sent), name, UploadLimits.ATTACHMENTS);
  }

  private void assertRefused(byte[] sent, String code) {
    assertThatThrownBy(() -> vet(sent, "a"))
        .as(code)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.violations()).hasSize(1);
              assertThat(e.violations().getFirst().code()).isEqualTo(code);
              assertThat(e.violations().getFirst().field()).isEqualTo("file");
              assertThat(java.util.ResourceBundle.getBundle("messages/upload", Locale.ENGLISH))
                  .satisfies(texts -> assertThat(texts.containsKey("violation." + code)).isTrue());
            });
  }

  private static InputStream in(byte[] sent) {
    return new ByteArrayInputStream(sent);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static BufferedImage read(byte[] content) throws IOException {
    return ImageIO.read(in(content));
  }
}
