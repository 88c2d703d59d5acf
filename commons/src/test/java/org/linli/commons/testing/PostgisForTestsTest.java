package org.linli.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgisForTestsTest {
  @Test
  void aDatabaseHasPostgisAndAnUnprivilegedRole() {
    PostgisForTests.Database database = PostgisForTests.shared().create("trial", "trial_facts");
    JdbcClient app = JdbcClient.create(database.asApp());
    assertThat(app.sql("select st_astext(st_makepoint(1, 2))").query(String.class).single())
        .isEqualTo("POINT(1 2)");
    assertThatThrownBy(() -> app.sql("create table mine (id int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    JdbcClient.create(database.asOwner()).sql("create table ours (id int)").update();
    assertThatThrownBy(() -> app.sql("select * from ours").query().listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(
            JdbcClient.create(database.as("trial_facts"))
                .sql("select current_user")
                .query(String.class)
                .single())
        .isEqualTo("trial_facts");
  }

  @Test
  void twoDatabasesOfAServiceAreApart() {
    var one = PostgisForTests.shared().create("apart");
    var two = PostgisForTests.shared().create("apart");
    JdbcClient.create(one.asOwner()).sql("create table only_here (id int)").update();
    assertThat(
            JdbcClient.create(two.asOwner())
                .sql("select to_regclass('only_here')::text")
                .query(String.class)
                .optional())
        .isEmpty();
  }

  @Test
  void anUnknownChoiceIsRefused() {
    assertThatThrownBy(() -> PostgisForTests.start("mysql"))
        .hasMessageContaining("auto, local or docker");
  }
}
