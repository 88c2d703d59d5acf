package org.linli.commons.testing.faulty.matter;

import java.sql.Connection;
import org.springframework.http.ResponseEntity;

record RootWithSql(Connection connection, ResponseEntity<String> answer) {}
