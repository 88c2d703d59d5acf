package org.linli.gateway.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How attributes become bytes. What an older release stored and this one cannot read counts as
 * absent: its owner signs in again instead of meeting an error until the cookie is thrown away.
 */
final class StoredAttributes {

  private static final Logger log = LoggerFactory.getLogger(StoredAttributes.class);

  private StoredAttributes() {}

  static ConversionService conversion() {
    var toBytes = new SerializingConverter();
    var fromBytes = new DeserializingConverter();
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, toBytes);
    conversion.addConverter(byte[].class, Object.class, new Reader(fromBytes));
    return conversion;
  }

  private record Reader(DeserializingConverter converter)
      implements Converter<byte[], @Nullable Object> {

    @Override
    public @Nullable Object convert(byte[] bytes) {
      try {
        return converter.convert(bytes);
      } catch (SerializationFailedException e) {
        log.info("A stored session attribute cannot be read any more: {}", e.getMessage());
        return null;
      }
    }
  }
}
