package org.linli.grid.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SheetsTest {

  @BeforeEach
  void somebodyAsks() {
    RequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
    request.setAttribute(
        CurrentAccess.class.getName(), Access.ofService("ann"), RequestAttributes.SCOPE_REQUEST);
    RequestContextHolder.setRequestAttributes(request);
  }

  @AfterEach
  void nobodyAsks() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whatDoesNotFitIsSaid() throws IOException {
    List<Row> full = rows(Sheets.MOST_ROWS);
    assertThat(full).hasSize(2 + Sheets.MOST_ROWS);
    assertThat(full.getLast().getCellText(0)).isEqualTo("a");
    List<Row> more = rows(Sheets.MOST_ROWS + 1);
    assertThat(more).hasSize(3 + Sheets.MOST_ROWS);
    assertThat(more.getLast().getCellText(0)).startsWith("There are more").contains("20,000");
  }

  private static List<Row> rows(int count) throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "messages.posts");
    messages.setDefaultEncoding("UTF-8");
    byte[] workbook =
        new Sheets(messages, Clock.systemUTC())
            .write(
                "register",
                List.of("code"),
                Collections.nCopies(count, List.of("a")),
                Locale.ENGLISH);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read();
    }
  }
}
