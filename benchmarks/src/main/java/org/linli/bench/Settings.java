package org.linli.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the running product is, and its database for the peer. The launcher fills these in.
 *
 * @param url the gateway
 * @param token bearer token of a leader of the county
 */
record Settings(
    String url,
    String token,
    String disputeDatabase,
    String gridDatabase,
    String databaseUser,
    String databasePassword) {

  static Settings fromEnvironment() {
    return new Settings(
        required("LINLI_URL"),
        required("LINLI_TOKEN"),
        required("LINLI_BENCH_DISPUTE_DB"),
        required("LINLI_BENCH_GRID_DB"),
        required("LINLI_BENCH_DB_USER"),
        required("LINLI_BENCH_DB_PASSWORD"));
  }

  /** A connection that row security does not confine, so that the peer pays nothing for it. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(database, databaseUser, databasePassword);
  }

  static String required(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      System.err.println(name + " is not set; run this through ./linli bench");
      System.exit(2);
      throw new IllegalStateException(name);
    }
    return value;
  }
}
