package org.linli.patrol.fix;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.commons.problem.ProblemException;

/**
 * Fixes of a GPX file, version 1.0 or 1.1: its track points; routes and way points are plans, not
 * where somebody was. Speed and course are read where 1.0 has them or a Garmin extension does.
 * Document types and entities are refused before anything is made of them.
 */
final class GpxFixes {

  private static final Set<String> NAMESPACES =
      Set.of("", "http://www.topografix.com/GPX/1/0", "http://www.topografix.com/GPX/1/1");
  private static final int LONGEST_TEXT = 64;

  private final XMLStreamReader xml;
  private final int most;
  private final FixBatch batch = new FixBatch();
  private double lon;
  private double lat;
  private long time;
  private float speed;
  private float course;
  private FixReason fault = FixReason.NO_TIME;

  private GpxFixes(XMLStreamReader xml, int most) {
    this.xml = xml;
    this.most = most;
  }

  /**
   * Reads the points of all tracks; the row of a fix is its number, from 1.
   *
   * @throws ProblemException 400 where it is no GPX, or holds what no device writes
   */
  static FixBatch parse(byte[] content, int most) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      try {
        return new GpxFixes(xml, most).parse();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw ProblemException.badField("file", "gpx-broken");
    }
  }

  private FixBatch parse() throws XMLStreamException {
    boolean root = true;
    boolean inPoint = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw ProblemException.badField("file", "xml-hostile");
        case XMLStreamConstants.START_ELEMENT -> {
          if (root) {
            requireGpx();
            root = false;
          }
          if (xml.getLocalName().equals("trkpt")) {
            start();
            inPoint = true;
          } else if (inPoint) {
            field();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals("trkpt")) {
            end();
            inPoint = false;
          }
        }
        default -> {
          // Text between elements.
        }
      }
    }
    return batch;
  }

  private void requireGpx() {
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    if (!xml.getLocalName().equals("gpx") || !NAMESPACES.contains(namespace)) {
      throw ProblemException.badField("file", "no-gpx");
    }
  }

  private void start() {
    lon = number(xml.getAttributeValue(null, "lon"));
    lat = number(xml.getAttributeValue(null, "lat"));
    time = Timestamps.NONE;
    speed = Float.NaN;
    course = Float.NaN;
    fault = FixReason.NO_TIME;
  }

  /** Elements of extensions are known by their local names, whatever prefix a device gives them. */
  private void field() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "time" -> {
        String said = text();
        time = Timestamps.micros(said);
        fault = Timestamps.fault(said);
      }
      case "speed" -> speed = (float) number(text());
      case "course" -> course = (float) number(text());
      default -> {
        // Height, heart rate, name of the satellite: not ours to keep.
      }
    }
  }

  private void end() {
    if (batch.size() >= most) {
      throw ProblemException.badField("file", "too-many-fixes", most);
    }
    int number = batch.size() + 1;
    if (time != Timestamps.NONE) {
      batch.add(
          number, time, lon, lat, new FixBatch.More(Float.NaN, speed, course, FixBatch.NO_SEQ));
    } else {
      batch.addFaulty(number, fault);
    }
  }

  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement() || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
        throw ProblemException.badField("file", "gpx-broken");
      }
      if (xml.hasText() && text.length() <= LONGEST_TEXT) {
        text.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_TEXT));
      }
    }
    return text.toString().strip();
  }

  private static double number(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
