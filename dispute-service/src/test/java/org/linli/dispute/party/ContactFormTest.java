package org.linli.dispute.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal contacts are equal texts, however they are written. */
class ContactFormTest {

  @ParameterizedTest
  @CsvSource({
    "13800001111, 13800001111",
    "138 0000 1111, 13800001111",
    "+86 138-0000-1111, 13800001111",
    "0086 138 0000 1111, 13800001111",
    "１３８００００１１１１, 13800001111",
    "＋８６ １３８００００１１１１, 13800001111",
    "0990-5550123, 9905550123",
    "+86 990 5550123, 9905550123",
    "(0990) 5550123, 9905550123"
  })
  void telephoneNumbers(String written, String one) {
    assertThat(ContactForm.phone(written)).hasValue(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "没有", "call me", "13800001111 姓张", "", "1234567890123456"})
  void whatIsNoTelephoneNumber(String written) {
    assertThat(ContactForm.phone(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Zhang.Wei@Example.org, zhang.wei@example.org", "ｚｗ＠example.org, zw@example.org"})
  void addressesOfMail(String written, String one) {
    assertThat(ContactForm.email(written)).hasValue(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhang", "a@b", "a b@c.d", "@c.d"})
  void whatIsNoAddress(String written) {
    assertThat(ContactForm.email(written)).isEmpty();
  }
}
