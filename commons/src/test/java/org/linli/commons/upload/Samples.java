package org.linli.commons.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Real files, good and bad. */
final class Samples {

  private Samples() {}

  /** Red on the left, blue on the right. */
  static byte[] picture(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width, height);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG as a phone makes it: EXIF with orientation, make and a GPS directory. */
  static byte[] photoWithPlace(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(128);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(8).putInt(62);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(70);
    tiff.putInt(0).position(62);
    tiff.put("PHONE-X\0".getBytes(StandardCharsets.US_ASCII));
    tiff.put("GPS 31.2304N 121.4737E".getBytes(StandardCharsets.US_ASCII));
    byte[] exif = new byte[tiff.position()];
    tiff.flip().get(exif);
    return withSegment(picture("jpeg", 80, 40), 0xE1, join(ascii("Exif\0\0"), exif));
  }

  static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
    ByteBuffer head = ByteBuffer.allocate(6);
    head.put((byte) 0xFF).put((byte) 0xD8).put((byte) 0xFF).put((byte) marker);
    head.putShort((short) (payload.length + 2));
    byte[] rest = new byte[jpeg.length - 2];
    System.arraycopy(jpeg, 2, rest, 0, rest.length);
    return join(head.array(), payload, rest);
  }

  /** A PNG of a few bytes whose header announces so many pixels. */
  static byte[] pngBomb(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
        chunk("IHDR", header),
        chunk("IDAT", deflated(new byte[1000])),
        chunk("IEND", new byte[0]));
  }

  static byte[] withChunk(byte[] png, String type, byte[] payload) {
    byte[] head = new byte[33];
    System.arraycopy(png, 0, head, 0, 33);
    byte[] rest = new byte[png.length - 33];
    System.arraycopy(png, 33, rest, 0, rest.length);
    return join(head, chunk(type, payload), rest);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The least that is a text document, with further parts in pairs of name and content. */
  static byte[] docx(String... more) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        ascii("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"));
    parts.put("word/document.xml", ascii("<w:document xmlns:w='w'><w:body/></w:document>"));
    for (int i = 0; i < more.length; i += 2) {
      parts.put(more[i], ascii(more[i + 1]));
    }
    return zip(parts);
  }

  static byte[] relationship(String type, String target) {
    return docx(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id='r1' Type='http://x/relationships/%s' Target='%s' TargetMode='External'/></Relationships>"
            .formatted(type, target));
  }

  /** A document of one page, changed by whoever asks for it. */
  static byte[] pdf(PdfChange change) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      change.apply(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  interface PdfChange {
    void apply(PDDocument document) throws IOException;
  }

  static byte[] deflated(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] payload) {
    byte[] named = join(ascii(type), payload);
    CRC32 crc = new CRC32();
    crc.update(named);
    return join(
        ByteBuffer.allocate(4).putInt(payload.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
