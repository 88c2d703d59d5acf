package org.linli.dispute.open311.web;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.Open311Definition;
import org.linli.dispute.api.model.Open311Discovery;
import org.linli.dispute.api.model.Open311Error;
import org.linli.dispute.api.model.Open311Receipt;
import org.linli.dispute.api.model.Open311Request;
import org.linli.dispute.api.model.Open311Service;
import org.linli.dispute.api.model.Open311Update;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers of GeoReport as XML: the same fields as in JSON, in the elements it names. */
final class Open311Xml extends AbstractGenericHttpMessageConverter<Object> {

  /**
   * Names in GeoReport.
   *
   * @param root element of the document
   * @param item element of each entry of a list; null where there is none
   */
  private record Names(String root, @Nullable String item) {}

  private static final Map<Class<?>, Names> NAMES =
      Map.of(
          Open311Discovery.class, new Names("discovery", null),
          Open311Definition.class, new Names("service_definition", null),
          Open311Service.class, new Names("services", "service"),
          Open311Request.class, new Names("service_requests", "request"),
          Open311Receipt.class, new Names("service_requests", "request"),
          Open311Update.class, new Names("service_request_updates", "request_update"),
          Open311Error.class, new Names("errors", "error"));

  /** Elements of lists inside an entry. */
  private static final Map<String, String> INNER =
      Map.of("endpoints", "endpoint", "formats", "format", "attributes", "attribute");

  private final JsonMapper json;

  Open311Xml(JsonMapper json) {
    super(MediaType.APPLICATION_XML);
    this.json = json;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return List.class.isAssignableFrom(type) || NAMES.containsKey(type);
  }

  @Override
  public boolean canWrite(@Nullable Type type, Class<?> raw, @Nullable MediaType mediaType) {
    return mediaType != null && names(type) != null && canWrite(mediaType);
  }

  @Override
  public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected void writeInternal(Object answer, @Nullable Type type, HttpOutputMessage message)
      throws IOException {
    Names names = names(type);
    if (names == null) {
      throw new IllegalStateException("no names for " + type);
    }
    message
        .getHeaders()
        .setContentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(message.getBody(), "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml, names.root(), names.item(), json.valueToTree(answer));
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("GeoReport is only written as XML", message);
  }

  @Override
  public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("GeoReport is only written as XML", message);
  }

  private static void write(
      XMLStreamWriter xml, String element, @Nullable String item, JsonNode value)
      throws XMLStreamException {
    xml.writeStartElement(element);
    if (value.isArray()) {
      for (JsonNode entry : value) {
        write(xml, item == null ? "item" : item, null, entry);
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        write(xml, field.getKey(), INNER.get(field.getKey()), field.getValue());
      }
    } else if (!value.isNull()) {
      xml.writeCharacters(allowed(value.asString()));
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no place for most control characters, escaped or not. */
  private static String allowed(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static @Nullable Names names(@Nullable Type type) {
    Type of =
        type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1
            ? list.getActualTypeArguments()[0]
            : type;
    return of instanceof Class<?> known ? NAMES.get(known) : null;
  }
}
