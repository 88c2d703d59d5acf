package org.linli.dispute.figures.web;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Sends the bytes of a {@link WrittenHeat}. */
final class WrittenHeatConverter extends AbstractHttpMessageConverter<WrittenHeat> {

  WrittenHeatConverter() {
    super(MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == WrittenHeat.class;
  }

  @Override
  protected WrittenHeat readInternal(Class<? extends WrittenHeat> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("heat is only written", message);
  }

  @Override
  protected void writeInternal(WrittenHeat heat, HttpOutputMessage message) throws IOException {
    message.getHeaders().setContentLength(heat.json().length);
    message.getBody().write(heat.json());
  }
}
