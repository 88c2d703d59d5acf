package org.linli.person.support;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import tools.jackson.databind.JsonNode;

/** What people do at the desk of support cases, over HTTP. */
final class Desk {

  static final String NAME = "石榴花·测试姓名";
  static final String CONTACT = "电话一三九零零零零八八八八";
  static final String WORDS = "灶台漏雨三个月没钱修";
  static final String PUBLIC = "/api/person/public/";
  static final String CASES = "/api/person/support-cases";
  static final String REQUESTS = "/api/person/support-requests";
  static final String HELP =
      "{\"purpose\":\"help\",\"recipient\":\"support_workers\",\"data\":[\"NAME\",\"CONTACT\",\"REQUEST\",\"PLAN\",\"VISITS\"]}";
  static final String HOSPITAL =
      "{\"purpose\":\"joint_help\",\"recipient\":\"hospital\",\"data\":[\"NAME\",\"REQUEST\"]}";

  private final Service service;
  private final TestPeers peers;

  Desk(Service service, TestPeers peers) {
    this.service = service;
    this.peers = peers;
  }

  /** Number, PIN and the id of a case. */
  record Opened(String number, String ticket, String pin, String id) {}

  String worker(String username) {
    return peers.token(username, "/areas/T1/support-worker");
  }

  static String consent(String... choices) {
    return "{\"noticeVersion\":0,\"choices\":[" + String.join(",", choices) + "]}";
  }

  static String asked(String consent, String more) {
    return """
        {"name":"%s","contact":"%s","language":"zh-CN","place":"T1V1G1","kinds":["housing","living_allowance"],
         "words":"%s","consent":%s%s}
        """
        .formatted(NAME, CONTACT, WORDS, consent, more);
  }

  /** A solved sum as fields of a request. */
  String solved() {
    JsonNode challenge = RunningService.parse(post("", PUBLIC + "challenge", "{}"));
    String text = challenge.get("challenge").asString();
    int bits = challenge.get("difficulty").asInt();
    long n = 0;
    while (zeroBits(text + '.' + n) < bits) {
      n++;
    }
    return ",\"challenge\":\"" + text + "\",\"solution\":\"" + n + '"';
  }

  private static int zeroBits(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      int bits = 0;
      for (byte next : hash) {
        if (next != 0) {
          return bits + Integer.numberOfLeadingZeros(next & 0xFF) - 24;
        }
        bits += 8;
      }
      return bits;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> post(String token, String path, String body, String... headers) {
    return service.post(token, path, body, headers);
  }

  /** A resident asks on the page. */
  JsonNode ask(String... choices) {
    HttpResponse<byte[]> answer =
        post("", PUBLIC + "support-requests", asked(consent(choices), solved()));
    if (answer.statusCode() != 201) {
      throw new AssertionError(RunningService.text(answer));
    }
    return RunningService.parse(answer);
  }

  /** A case that a worker of town T1 has taken. */
  Opened open(String worker, String... choices) {
    JsonNode given = ask(choices);
    String number = given.get("number").asString();
    for (JsonNode one : service.json(worker, REQUESTS + "?limit=1000").get("items")) {
      if (one.get("number").asString().equals(number)) {
        String id = one.get("id").asString();
        HttpResponse<byte[]> taken = post(worker, CASES + "/" + id + "/take", "");
        if (taken.statusCode() != 200) {
          throw new AssertionError(RunningService.text(taken));
        }
        return new Opened(number, given.get("ticket").asString(), given.get("pin").asString(), id);
      }
    }
    throw new AssertionError(number + " is not on the list");
  }

  String proof(String number, String pin) {
    HttpResponse<byte[]> answer =
        post("", PUBLIC + "track", "{\"number\":\"%s\",\"pin\":\"%s\"}".formatted(number, pin));
    if (answer.statusCode() != 200) {
      throw new AssertionError(RunningService.text(answer));
    }
    return RunningService.parse(answer).get("proof").asString();
  }

  String proof(Opened one) {
    return proof(one.ticket(), one.pin());
  }

  HttpResponse<byte[]> own(String proof, String what, String body) {
    return post("", PUBLIC + "support/" + what, body, "X-Linli-Ticket", proof);
  }

  HttpResponse<byte[]> get(String token, String path, String... headers) {
    return service.get(token, path, headers);
  }

  JsonNode the(String worker, Opened one) {
    return service.json(worker, CASES + "/" + one.id());
  }

  String tag(String worker, Opened one) {
    return '"' + the(worker, one).get("version").asString() + '"';
  }

  static String key() {
    return UUID.randomUUID().toString();
  }
}
