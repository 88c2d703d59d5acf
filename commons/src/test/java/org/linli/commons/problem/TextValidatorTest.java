package org.linli.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextValidatorTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private record Form(
      @Size(min = 1, max = 3) @Nullable String name,
      @Size(max = 3) @Nullable String note,
      @Size(min = 2, max = 3) @Nullable String code,
      @Size(max = 1) List<@Size(max = 2) String> tags) {}

  @ParameterizedTest
  @CsvSource({
    "name, '', required",
    "name, '\u200b\u3000', required",
    "name, 'abcd', text-too-long",
    "name, '\u202eab', hidden-signs",
    "note, '\u202eab', hidden-signs",
    "note, 'abcd', text-too-long",
    "code, 'a', text-length",
  })
  void everyTextWithALengthIsHeldToTheRules(String field, String text, String code) {
    assertThat(
            VALIDATOR.validate(
                new Form(
                    field.equals("name") ? text : null,
                    field.equals("note") ? text : null,
                    field.equals("code") ? text : null,
                    List.of())))
        .singleElement()
        .satisfies(one -> assertThat(one.getPropertyPath().toString()).isEqualTo(field))
        .satisfies(one -> assertThat(one.getMessageTemplate()).isEqualTo(code));
  }

  @Test
  void whatMayBeEmptyMayAndRareSignsCountOnce() {
    assertThat(VALIDATOR.validate(new Form("𠮷😀王", " ", null, List.of()))).isEmpty();
  }

  @Test
  void listsKeepTheWordsOfACount() {
    assertThat(VALIDATOR.validate(new Form("x", null, null, List.of("ab", "ab"))))
        .singleElement()
        .satisfies(one -> assertThat(one.getMessageTemplate()).startsWith("{jakarta."));
    assertThat(VALIDATOR.validate(new Form("x", null, null, List.of("abc"))))
        .singleElement()
        .satisfies(one -> assertThat(one.getMessageTemplate()).isEqualTo("text-too-long"));
  }
}
