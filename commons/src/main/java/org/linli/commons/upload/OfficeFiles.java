package org.linli.commons.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Office Open XML (ISO/IEC 29500): archives of XML parts. Formulas and links to web pages are let
 * in; macros, controls, embedded objects and parts that a program would fetch from elsewhere are
 * not.
 */
final class OfficeFiles {

  private static final int MOST_PARTS = 3000;
  private static final long MOST_BYTES = 200L << 20;
  private static final int MOST_BYTES_OF_XML = 64 << 20;
  private static final int END_BYTES = 22;

  private static final Pattern MACROS =
      Pattern.compile(".*(vbaproject|vbadata|macrosheets/|/activex/|/ctrlprops/|customui/).*");
  private static final Pattern EMBEDDED = Pattern.compile(".*/(embeddings|externallinks)/.*");
  private static final Pattern FORBIDDEN_XML =
      Pattern.compile("<!doctype|<!entity|macroenabled|vbaproject", Pattern.CASE_INSENSITIVE);

  private final byte[] content;
  private final Set<String> parts = new HashSet<>();
  private long total;

  private OfficeFiles(byte[] content) {
    this.content = content;
  }

  /** Which office file an archive is; null where it is another archive. */
  static @Nullable FileType vet(byte[] content) {
    return new OfficeFiles(content).vet();
  }

  private @Nullable FileType vet() {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        part(entry.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.because("office-broken");
    }
    requireOneArchive();
    if (!parts.contains("[content_types].xml")) {
      return null;
    }
    if (parts.contains("word/document.xml")) {
      return FileType.DOCX;
    }
    return parts.contains("xl/workbook.xml") ? FileType.XLSX : null;
  }

  /**
   * The directory at the end must tell of the same parts, as office programs read that, and nothing
   * may follow it.
   */
  private void requireOneArchive() {
    int end = content.length - END_BYTES;
    if (end < 0 || Bytes.little(content, end) != 0x06054B50) {
      throw Refused.because("file-of-two-kinds");
    }
    int entries = (content[end + 10] & 0xFF) | (content[end + 11] & 0xFF) << 8;
    long directory = end - (Bytes.little(content, end + 12) & 0xFFFFFFFFL);
    if (entries != parts.size() || directory != (Bytes.little(content, end + 16) & 0xFFFFFFFFL)) {
      throw Refused.because("file-of-two-kinds");
    }
  }

  private void part(String given, ZipInputStream zip) throws IOException {
    String name = given.toLowerCase(Locale.ROOT);
    if (!parts.add(name)
        || parts.size() > MOST_PARTS
        || name.contains("..")
        || name.startsWith("/")) {
      throw Refused.because("office-broken");
    }
    if (MACROS.matcher(name).matches()) {
      throw Refused.because("office-macros");
    }
    if (EMBEDDED.matcher(name).matches()) {
      throw Refused.because("office-embedded");
    }
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    if (!xml) {
      skip(zip);
      return;
    }
    byte[] bytes = zip.readNBytes(MOST_BYTES_OF_XML + 1);
    count(bytes.length);
    if (bytes.length > MOST_BYTES_OF_XML) {
      throw Refused.because("office-unpacks-too-far");
    }
    requireHarmless(name, bytes);
  }

  private void skip(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      count(n);
    }
  }

  private void count(long bytes) {
    total += bytes;
    if (total > MOST_BYTES) {
      throw Refused.because("office-unpacks-too-far");
    }
  }

  private static void requireHarmless(String name, byte[] xml) {
    boolean sheet =
        name.startsWith("xl/worksheets/")
            || name.startsWith("xl/shared")
            || name.startsWith("word/");
    // Declarations stand at the beginning; contents may speak of anything.
    int length = sheet ? Math.min(xml.length, 4096) : xml.length;
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (xml[i] != 0) {
        // Without its zeros UTF-16 reads as ASCII.
        text.append((char) (xml[i] & 0xFF));
      }
    }
    if (FORBIDDEN_XML.matcher(text).find()) {
      throw Refused.because(name.equals("[content_types].xml") ? "office-macros" : "office-broken");
    }
    if (name.endsWith(".rels")) {
      requireInnerReferences(xml);
    }
  }

  private static void requireInnerReferences(byte[] xml) {
    try {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("Relationship")
            && "External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode"))) {
          requirePage(
              String.valueOf(reader.getAttributeValue(null, "Type")),
              String.valueOf(reader.getAttributeValue(null, "Target")));
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw Refused.because("office-broken");
    }
  }

  /**
   * A link that somebody must click is let in; a template, picture or object from elsewhere is not.
   */
  private static void requirePage(String type, String target) {
    String address = target.strip().toLowerCase(Locale.ROOT);
    boolean page =
        address.startsWith("https://")
            || address.startsWith("http://")
            || address.startsWith("mailto:");
    if (!type.endsWith("/hyperlink") || !page) {
      throw Refused.because("office-external");
    }
  }
}
