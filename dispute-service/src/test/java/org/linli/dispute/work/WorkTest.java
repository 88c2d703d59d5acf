package org.linli.dispute.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.dispute.work.Desk.TODAY;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.lapse.Lapses;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Opened;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.visit.ResidentView;
import org.linli.dispute.visit.ResidentViews;
import tools.jackson.databind.JsonNode;

/** The work on a matter, on a real PostGIS, over HTTP: the whole way, and each refusal. */
class WorkTest {

  private static final String BOTH =
      "[{'party':'$A','how':'RECORDED_ORALLY','on':'$TODAY'},{'party':'$R','how':'RECORDED_ORALLY','on':'$TODAY'}]";
  private static final String SIGNED =
      "[{'party':'$A','how':'ORAL','on':'$TODAY'},{'party':'$R','how':'ORAL','on':'$TODAY'}]";
  private static final String ORAL_AGREEMENT =
      ("{'form':'ORAL','facts':'排水管的位置','effectiveOn':'$TODAY','signatures':"
              + SIGNED
              + ",'clauses':["
              + "{'template':'pay_by_date','slots':{'payee':'张伟','amount':'3000.50','date':'%s'},'performer':'$R'},"
              + "{'text':'双方今后互不干扰','performer':'$A'}]}")
          .formatted(TODAY.plusDays(20));

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String officer;
  private static String mediator;
  private static String other;
  private static String leader;
  private static String areaOfficer;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database, "linli.lapse-interval=1h");
    officer = peers.token("officer", "/areas/T1/officer");
    mediator = peers.token("mediator", "/areas/T1/mediator");
    other = peers.token("other", "/areas/T1/mediator");
    leader = peers.token("boss", "/areas/C/leader");
    areaOfficer = peers.token("county", "/areas/C/officer");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "officer*");
    Opened.unit(database, "COUNTY", "GOVERNANCE_CENTRE", "C", "/C/", "boss*");
    Opened.unit(database, "MEDIATORS", "MEDIATION_COMMITTEE", "T1", "/C/T1/", "mediator*", "other");
    Opened.unit(database, "HELPERS", "JUSTICE_OFFICE", "T1", "/C/T1/", "helper");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aMatterGoesTheWholeWayFromTriageToTheArchive() {
    Desk desk = Desk.triaged(service, database, TriageLevel.RED, 5);
    desk.does(
        officer,
        "PUT",
        "assignment",
        "{'leadLeader':'boss','unit':'MEDIATORS','person':'mediator','coUnits':['HELPERS']}");
    JsonNode work = desk.work(mediator);
    assertThat(work.at("/state/status").asString()).isEqualTo("ASSIGNED");
    assertThat(work.at("/assignment/person/name").asString()).isEqualTo("mediator (name)");
    assertThat(work.at("/assignment/deadline").asString())
        .isEqualTo(TODAY.minusDays(5).plusDays(30).toString());
    desk.does(
        leader,
        "PUT",
        "sponsor",
        "{'sponsor':'boss','resolve':true,'revisit':true,'reportBack':true}");
    desk.does(
        mediator,
        "PUT",
        "plan",
        "{'aims':'改道排水','steps':[{'what':'现场勘查','who':'司法所','by':'$TODAY'}]}");
    desk.does(mediator, "POST", "declaration", "{'declaration':'NONE'}");
    desk.does(mediator, "POST", "mediation/start", "{'kind':'PEOPLES'}");
    desk.does(
        mediator,
        "POST",
        "sessions",
        "{'at':'%s','place':'调解室','present':[{'party':'$A'},{'party':'$R'},{'role':'村民代表'}],'offered':'各退一步','notes':'双方态度缓和'}"
            .formatted(Instant.now().minusSeconds(60)));
    JsonNode agreed = desk.does(mediator, "POST", "agreement", ORAL_AGREEMENT);
    assertThat(agreed.get("status").asString()).isEqualTo("AGREED");
    assertThat(agreed.get("milestones").toString())
        .contains("MEDIATED", "AGREED", "DEADLINE_DUE", "DEADLINE_KEPT");
    work = desk.work(mediator);
    assertThat(work.at("/agreement/clauses/0/text").asString())
        .startsWith("李强于" + TODAY.plusDays(20).getYear() + "年")
        .contains("向张伟支付人民币3000.50元");
    assertThat(work.at("/agreement/clauses/0/amountCents").asLong()).isEqualTo(300_050);
    assertThat(work.at("/agreement/clauses/0/due").asString())
        .isEqualTo(TODAY.plusDays(20).toString());
    assertThat(work.get("visits").size()).isEqualTo(4);
    assertThat(
            desk.one(
                "select count(*) from duty where dispute_id = $ID and ended_at is null and kind in ('CLAUSE', 'VISIT')"))
        .as("one clause and four visits are owed")
        .isEqualTo("5");
    desk.does(
        mediator,
        "POST",
        "agreement/clauses/1/performance",
        "{'performance':'PERFORMED','on':'$TODAY'}");
    JsonNode performed =
        desk.does(
            mediator,
            "POST",
            "agreement/clauses/2/performance",
            "{'performance':'PERFORMED','on':'$TODAY'}");
    assertThat(performed.get("status").asString()).isEqualTo("PERFORMING");
    assertThat(performed.get("milestones").toString()).contains("PERFORMED");
    assertThat(desk.refused(409, mediator, "POST", "close", "{'outcome':'RESOLVED','reason':'好'}"))
        .contains("a return visit that found that it holds");
    String visit = work.at("/visits/0/id").asString();
    JsonNode visited =
        desk.does(
            mediator,
            "POST",
            "visits/" + visit,
            "{'on':'$TODAY','how':'IN_PERSON','performed':true,'holding':true,'content':[{'party':'$A','content':true}],'words':'排水通畅'}");
    assertThat(visited.get("status").asString()).isEqualTo("VISITED");
    assertThat(desk.missing(mediator, "close.RESOLVED")).isEmpty();
    assertThat(desk.documentText(mediator, "oral_agreement_record"))
        .contains("排水管的位置", "支付人民币3000.50元", "李强");
    assertThat(desk.documentText(mediator, "visit_record")).contains("排水通畅", "上门");
    JsonNode closed =
        desk.does(mediator, "POST", "close", "{'outcome':'RESOLVED','reason':'履行完毕，双方满意'}");
    assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
    assertThat(closed.get("outcome").asString()).isEqualTo("RESOLVED");
    assertThat(closed.get("milestones").toString()).contains("CLOSED", "RESOLVED", "VISITED");
    work = desk.work(mediator);
    assertThat(work.at("/resolution/staff/outcome").asString()).isEqualTo("RESOLVED");
    assertThat(work.at("/resolution/staff/clausesPerformed").asInt()).isEqualTo(2);
    assertThat(
            desk.one(
                "select count(*) from return_visit where dispute_id = $ID and state = 'PLANNED'"))
        .as("visits go on until it has held for half a year")
        .isEqualTo("3");
  }

  @Test
  void whoIsNoHandlerSeesWhatWasDoneAndNotWhatWasSaid() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.YELLOW, 1);
    desk.does(
        mediator,
        "POST",
        "sessions",
        "{'at':'%s','place':'老王家','present':[{'party':'$A'}],'notes':'哭诉多年委屈'}"
            .formatted(Instant.now().minusSeconds(60)));
    desk.does(mediator, "POST", "agreement", ORAL_AGREEMENT);
    JsonNode seen = desk.work(areaOfficer);
    assertThat(seen.get("sealed").asBoolean()).isTrue();
    assertThat(seen.at("/agreement/form").asString()).isEqualTo("ORAL");
    assertThat(seen.get("sessions").size()).isEqualTo(1);
    assertThat(seen.toString())
        .doesNotContain("哭诉", "老王家", "排水管", "张伟", "300050", desk.applicant, desk.respondent);
    assertThat(desk.work(mediator).toString()).contains("哭诉", "老王家", "排水管", "300050");
    assertThat(
            desk.one(
                "select string_agg(encode(content_sealed, 'escape'), '') from work_text where dispute_id = $ID"))
        .doesNotContain("哭诉", "委屈");
    assertThat(
            service.get(peers.token("far", "/areas/T2/officer"), desk.path("/work")).statusCode())
        .isEqualTo(404);
    assertThat(
            desk.one(
                "select count(*) from audit_entry where subject_id = $ID and action = 'READ' and actor = 'mediator'"))
        .isNotEqualTo("0");
  }

  @Test
  void allThatIsWrongWithAnAssignmentIsSaidAtOnce() {
    Desk desk = Desk.triaged(service, database, TriageLevel.RED, 1);
    String said =
        desk.refused(
            400,
            officer,
            "PUT",
            "assignment",
            "{'unit':'NOWHERE','person':'officer','deadline':'2001-01-01','coUnits':['NOWHERE']}");
    assertThat(said)
        .contains("\"field\":\"unit\"", "\"field\":\"person\"", "\"field\":\"leadLeader\"")
        .contains("\"field\":\"deadline\"", "\"field\":\"coUnits[0]\"", "not before " + TODAY);
    assertThat(
            desk.refused(
                400,
                officer,
                "PUT",
                "assignment",
                "{'leadLeader':'boss','unit':'MEDIATORS','person':'mediator','deadline':'%s'}"
                    .formatted(TODAY.plusDays(200))))
        .as("later only with both parties' agreement")
        .contains("not after " + TODAY.plusDays(29));
    assertThat(
            desk.refused(
                400,
                leader,
                "PUT",
                "sponsor",
                "{'sponsor':'nobody','resolve':true,'revisit':false,'reportBack':true}"))
        .contains("\"field\":\"sponsor\"", "\"field\":\"revisit\"")
        .doesNotContain("\"field\":\"resolve\"");
  }

  @Test
  void aStepThatTheStateDoesNotAllowNamesBothStates() {
    Desk desk = Desk.triaged(service, database, TriageLevel.BLUE, 1);
    String said = desk.refused(409, officer, "POST", "mediation/start", "{'kind':'PEOPLES'}");
    assertThat(said).contains("triaged", "assigned");
    assertThat(desk.missing(officer, "startMediation")).contains("assigned");
    assertThat(desk.missing(officer, "assign")).isEmpty();
    assertThat(desk.missing(areaOfficer, "plan")).contains("handler");
    assertThat(desk.missing(officer, "confirmLevel")).isEmpty();
    assertThat(desk.missing(officer, "takeDispute")).contains("sent to");
    assertThat(desk.missing(officer, "archiveDispute")).contains("closed");
    assertThat(
            service
                .put(
                    officer,
                    desk.path("/assignment"),
                    "{\"unit\":\"MEDIATORS\",\"person\":\"mediator\"}")
                .statusCode())
        .isEqualTo(428);
  }

  @Test
  void nobodyMediatesWithoutADeclarationAndAConflictAsksForAnother() {
    Desk desk = Desk.triaged(service, database, TriageLevel.BLUE, 1);
    desk.does(officer, "PUT", "assignment", "{'unit':'MEDIATORS','person':'mediator'}");
    assertThat(desk.refused(409, mediator, "POST", "mediation/start", "{'kind':'PEOPLES'}"))
        .contains("the declaration of mediator");
    desk.refused(403, other, "POST", "declaration", "{'declaration':'NONE'}");
    desk.refused(400, mediator, "POST", "declaration", "{'declaration':'CONFLICT'}");
    desk.does(mediator, "POST", "declaration", "{'declaration':'CONFLICT','words':'表亲'}");
    assertThat(desk.work(other).at("/assignment/person").isMissingNode()).isTrue();
    assertThat(
            desk.one(
                "select unit_code from duty where dispute_id = $ID and kind = 'ASSIGN' and ended_at is null"))
        .isEqualTo("MEDIATORS");
    assertThat(
            desk.refused(
                400, officer, "PUT", "assignment", "{'unit':'MEDIATORS','person':'mediator'}"))
        .contains("has an interest");
    desk.does(officer, "PUT", "assignment", "{'unit':'MEDIATORS','person':'other'}");
    desk.does(other, "POST", "declaration", "{'declaration':'NONE'}");
    desk.refused(403, mediator, "POST", "mediation/start", "{'kind':'PEOPLES'}");
    desk.does(other, "POST", "mediation/start", "{'kind':'PEOPLES'}");
    desk.does(
        officer,
        "POST",
        "other-mediator",
        "{'party':'$R','how':'RECORDED_ORALLY','on':'$TODAY','words':'不信任'}");
    desk.refused(
        403,
        other,
        "POST",
        "failure",
        "{'adviceOnCourt':'可起诉','advisedOn':'$TODAY','reason':'谈不拢'}");
  }

  @Test
  void whoIsNamedNoLongerSeesNothingFromThenOn() {
    Desk desk = Desk.triaged(service, database, TriageLevel.BLUE, 1);
    desk.does(
        officer,
        "PUT",
        "assignment",
        "{'unit':'MEDIATORS','person':'mediator','coUnits':['HELPERS']}");
    String helper = peers.token("helper", "/areas/T2/mediator");
    assertThat(service.get(helper, desk.path("/work")).statusCode()).isEqualTo(200);
    desk.refused(400, officer, "PUT", "assignment", "{'unit':'CENTRE','person':'officer'}");
    String due =
        desk.one(
            "select due_at from duty where dispute_id = $ID and kind = 'DEADLINE' and ended_at is null");
    desk.does(officer, "PUT", "assignment", "{'unit':'CENTRE','person':'officer','reason':'人手不足'}");
    assertThat(service.get(helper, desk.path("/work")).statusCode()).isEqualTo(404);
    assertThat(service.get(mediator, desk.path("/work")).statusCode()).isEqualTo(404);
    assertThat(
            desk.one(
                "select due_at from duty where dispute_id = $ID and kind = 'DEADLINE' and ended_at is null"))
        .as("what is due stays due, whoever answers")
        .isEqualTo(due);
    assertThat(
            desk.one(
                "select username from duty where dispute_id = $ID and kind = 'DEADLINE' and ended_at is null"))
        .isEqualTo("officer");
  }

  @Test
  void sessionsArePlannedAheadAndSettled() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 1);
    String soon = Instant.now().plusSeconds(86_400).toString();
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "sessions",
                "{'at':'%s','place':'室','present':[{'party':'$A','role':'x'}],'notes':'已谈'}"
                    .formatted(soon)))
        .contains("present[0]", "has not been held yet");
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "sessions",
                "{'at':'2099-01-01T00:00:00Z','place':'室','present':[]}"))
        .contains("180 days");
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "sessions",
                "{'at':'2001-01-01T00:00:00Z','place':'室','present':[]}"))
        .contains("not before the matter was accepted", "\"field\":\"present\"");
    desk.does(
        mediator,
        "POST",
        "sessions",
        "{'at':'%s','place':'调解室','present':[{'party':'$A'},{'party':'$R'}]}".formatted(soon));
    JsonNode planned = desk.work(mediator).at("/sessions/0");
    assertThat(planned.get("state").asString()).isEqualTo("PLANNED");
    assertThat(planned.get("present").size()).isEqualTo(2);
    String path = "sessions/" + planned.get("id").asString();
    assertThat(desk.refused(400, mediator, "PUT", path, "{'state':'HELD'}"))
        .as("it lies in the future still")
        .contains("\"field\":\"at\"");
    desk.refused(400, mediator, "PUT", path, "{'state':'CANCELLED'}");
    desk.does(mediator, "PUT", path, "{'state':'CANCELLED','reason':'一方住院'}");
    desk.refused(409, mediator, "PUT", path, "{'state':'CANCELLED','reason':'再次'}");
    desk.refused(
        404,
        mediator,
        "PUT",
        "sessions/00000000-0000-7000-8000-000000000000",
        "{'state':'CANCELLED','reason':'无'}");
  }

  @Test
  void suspensionAndExtensionNeedTheAgreementOfBothParties() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 1);
    String later = TODAY.plusDays(40).toString();
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "extension",
                "{'deadline':'%s','reason':'鉴定未出','consents':[{'party':'$A','how':'SIGNED','on':'$TODAY'}]}"
                    .formatted(later)))
        .contains("consents[0].attachment", "the agreement of a respondent is missing")
        .contains(desk.respondent);
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "extension",
                "{'deadline':'2001-01-01','reason':'鉴定未出','consents':%s}".formatted(BOTH)))
        .contains("\"field\":\"deadline\"");
    String before = desk.work(mediator).at("/assignment/deadline").asString();
    desk.does(
        mediator,
        "POST",
        "extension",
        "{'deadline':'%s','reason':'鉴定未出','consents':%s}".formatted(later, BOTH));
    JsonNode pause = desk.work(mediator).at("/pauses/0");
    assertThat(pause.get("before").asString()).isEqualTo(before);
    assertThat(pause.get("until").asString()).isEqualTo(later);
    assertThat(pause.get("consents").size()).isEqualTo(2);
    String again = "{'deadline':'%s','reason':'鉴定未出','consents':%s}";
    desk.does(mediator, "POST", "extension", again.formatted(TODAY.plusDays(50), BOTH));
    assertThat(
            desk.refused(
                409, mediator, "POST", "extension", again.formatted(TODAY.plusDays(60), BOTH)))
        .as("not for ever")
        .contains("extensions-used");
    desk.refused(
        400,
        mediator,
        "POST",
        "suspension",
        "{'reason':'外出','until':'%s','consents':[]}".formatted(later));
    JsonNode suspended =
        desk.does(
            mediator,
            "POST",
            "suspension",
            "{'reason':'外出','until':'%s','consents':%s}".formatted(TODAY.plusDays(10), BOTH));
    assertThat(suspended.get("resumeTo").asString()).isEqualTo("MEDIATING");
    assertThat(suspended.get("deadline").asString())
        .as("a suspension moves no deadline")
        .isEqualTo(TODAY.plusDays(50).toString());
    desk.refused(409, mediator, "POST", "agreement", ORAL_AGREEMENT);
    assertThat(desk.does(mediator, "POST", "resumption", "{}").get("status").asString())
        .isEqualTo("MEDIATING");
  }

  @Test
  void anAgreementBindsBothPartiesOrItIsNone() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 1);
    String said =
        desk.refused(
            400,
            mediator,
            "POST",
            "agreement",
            ("{'form':'WRITTEN','facts':'属实','effectiveOn':'%s','confirmationWished':true,'signatures':["
                    + "{'party':'$A','how':'ORAL','on':'$TODAY'},{'party':'$R','how':'SIGNATURE','on':'$TODAY','attachment':'00000000-0000-7000-8000-000000000000'}],"
                    + "'clauses':[{'template':'pay_by_date','slots':{'amount':'many','x':'y'},'performer':'00000000-0000-7000-8000-000000000000','due':'2001-01-01'},{'performer':'$A'}]}")
                .formatted(TODAY.plusDays(3)));
    assertThat(said)
        .contains("\"field\":\"effectiveOn\"", "signatures[0].how")
        .contains("signatures[1].attachment", "clauses[0].slots.payee", "clauses[0].slots.amount")
        .contains(
            "there is no slot x", "clauses[0].performer", "clauses[0].due", "clauses[1].text");
    desk.does(mediator, "POST", "agreement", ORAL_AGREEMENT);
    assertThat(
            desk.refused(
                409,
                mediator,
                "POST",
                "confirmation",
                "{'court':'青石人民法庭','appliedOn':'$TODAY','applicants':['$A','$R']}"))
        .contains("a written agreement");
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "agreement/clauses/1/performance",
                "{'performance':'REFUSED','on':'2001-01-01'}"))
        .contains("\"field\":\"on\"", "\"field\":\"words\"");
    desk.refused(
        404,
        mediator,
        "POST",
        "agreement/clauses/9/performance",
        "{'performance':'PERFORMED','on':'$TODAY'}");
    desk.does(
        mediator,
        "POST",
        "agreement/clauses/1/performance",
        "{'performance':'REFUSED','on':'$TODAY','words':'无力支付'}");
    assertThat(
            desk.one(
                "select count(*) from duty where dispute_id = $ID and kind = 'CLAUSE' and ended_at is null"))
        .as("what was refused is owed still")
        .isEqualTo("1");
    assertThat(desk.missing(mediator, "close.WENT_TO_COURT")).isEmpty();
    assertThat(desk.refused(409, mediator, "POST", "close", "{'outcome':'PARTLY','reason':'x'}"))
        .contains("at least one clause performed");
  }

  @Test
  void bothPartiesApplyForConfirmationWithinThirtyDays() {
    Desk desk = written(20);
    JsonNode agreement = desk.work(mediator).get("agreement");
    assertThat(agreement.get("confirmationUntil").asString())
        .isEqualTo(TODAY.plusDays(10).toString());
    assertThat(agreement.get("confirmationDaysLeft").asInt()).isEqualTo(10);
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "confirmation",
                "{'court':'青石人民法庭','appliedOn':'$TODAY','applicants':['$A']}"))
        .contains("the agreement of a respondent is missing");
    desk.does(
        mediator,
        "POST",
        "confirmation",
        "{'court':'青石人民法庭','appliedOn':'$TODAY','applicants':['$A','$R']}");
    desk.refused(
        400, mediator, "POST", "confirmation/result", "{'result':'REJECTED','on':'$TODAY'}");
    JsonNode confirmed =
        desk.does(
            mediator,
            "POST",
            "confirmation/result",
            "{'result':'CONFIRMED','on':'$TODAY','documentNumber':'(2026)司调1号'}");
    assertThat(confirmed.get("status").asString()).isEqualTo("CONFIRMED");
    assertThat(confirmed.get("milestones").toString()).contains("CONFIRMED_BY_COURT");
    assertThat(desk.work(mediator).at("/confirmation/documentNumber").asString())
        .isEqualTo("(2026)司调1号");
  }

  @Test
  void afterTheThirtiethDayTheApplicationIsRefusedNamingTheDay() {
    Desk desk = written(31);
    String until = TODAY.minusDays(1).toString();
    assertThat(
            desk.refused(
                409,
                mediator,
                "POST",
                "confirmation",
                "{'court':'青石人民法庭','appliedOn':'$TODAY','applicants':['$A','$R']}"))
        .contains("on or before " + until);
    assertThat(desk.missing(mediator, "applyForConfirmation")).contains(until);
    assertThat(desk.work(mediator).at("/agreement/confirmationDaysLeft").isMissingNode()).isTrue();
  }

  @Test
  void aFailureNeedsTheAdviceOnCourtAndIsCounted() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 1);
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "failure",
                "{'adviceOnCourt':' ','advisedOn':'$TODAY','reason':'谈不拢'}"))
        .contains("\"field\":\"adviceOnCourt\"");
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "failure",
                "{'adviceOnCourt':'可起诉','advisedOn':'2001-01-01','reason':'谈不拢'}"))
        .contains("\"field\":\"advisedOn\"");
    assertThat(
            desk.refused(
                409,
                mediator,
                "POST",
                "failure",
                "{'adviceOnCourt':'可起诉','advisedOn':'$TODAY','reason':'谈不拢'}"))
        .contains("at least one session held");
    meet(desk);
    JsonNode failed =
        desk.does(
            mediator,
            "POST",
            "failure",
            "{'adviceOnCourt':'可向青石人民法庭起诉','advisedOn':'$TODAY','reason':'谈不拢'}");
    assertThat(failed.get("status").asString()).isEqualTo("NOT_AGREED");
    assertThat(failed.get("milestones").toString())
        .contains("MEDIATED")
        .doesNotContain("\"AGREED\"");
    desk.does(mediator, "POST", "mediation/start", "{'kind':'JUDICIAL'}");
    JsonNode work = desk.work(mediator);
    assertThat(work.at("/mediation/round").asInt()).isEqualTo(2);
    assertThat(work.at("/mediation/failedBefore").asInt()).isEqualTo(1);
    desk.does(
        mediator,
        "POST",
        "failure",
        "{'adviceOnCourt':'可起诉','advisedOn':'$TODAY','reason':'仍谈不拢'}");
    JsonNode closed =
        desk.does(officer, "POST", "close", "{'outcome':'WENT_TO_COURT','reason':'已起诉'}");
    assertThat(closed.get("outcome").asString()).isEqualTo("WENT_TO_COURT");
  }

  @Test
  void onlyTheApplicantWithdraws() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 1);
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                "withdrawal",
                "{'party':'$R','how':'RECORDED_ORALLY','on':'$TODAY'}"))
        .contains("only an applicant");
    JsonNode withdrawn =
        desk.does(
            officer,
            "POST",
            "withdrawal",
            "{'party':'$A','how':'RECORDED_ORALLY','on':'$TODAY','words':'自行和解'}");
    assertThat(withdrawn.get("status").asString()).isEqualTo("WITHDRAWN");
    desk.refused(409, officer, "POST", "close", "{'outcome':'RESOLVED','reason':'x'}");
    desk.does(officer, "POST", "close", "{'outcome':'WITHDRAWN','reason':'自行和解'}");
  }

  @Test
  void nothingIsClosedOnWhichNobodyWorked() {
    Desk desk = Desk.triaged(service, database, TriageLevel.BLUE, 1);
    assertThat(
            desk.refused(409, officer, "POST", "close", "{'outcome':'NOT_RESOLVED','reason':'x'}"))
        .contains("mediation first");
    assertThat(
            desk.refused(409, officer, "POST", "close", "{'outcome':'DUPLICATE','reason':'同一件事'}"))
        .contains("merging it into the other matter");
  }

  @Test
  void aVisitThatFindsARelapseOpensTheSameFileAgain() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.YELLOW, 3);
    desk.does(mediator, "POST", "agreement", ORAL_AGREEMENT);
    JsonNode visits = desk.work(mediator).get("visits");
    assertThat(visits.size()).isEqualTo(2);
    String visit = "visits/" + visits.get(0).get("id").asString();
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                visit,
                "{'on':'$TODAY','how':'TELEPHONE','performed':false,'holding':true}"))
        .as("a visit after a month is not made on the first day")
        .contains("not before " + TODAY.plusDays(23));
    desk.let(
        "return_visit", "update return_visit set due_on = current_date where dispute_id = $ID");
    assertThat(
            desk.refused(
                400,
                mediator,
                "POST",
                visit,
                "{'on':'$TODAY','how':'TELEPHONE','performed':false,'holding':false}"))
        .contains("\"field\":\"words\"");
    JsonNode reopened =
        desk.does(
            mediator,
            "POST",
            visit,
            "{'on':'$TODAY','how':'TELEPHONE','performed':false,'holding':false,'words':'又吵起来'}");
    assertThat(reopened.get("status").asString()).isEqualTo("REOPENED");
    assertThat(reopened.get("reopened").asInt()).isEqualTo(1);
    assertThat(
            desk.refused(409, officer, "POST", "close", "{'outcome':'NOT_RESOLVED','reason':'x'}"))
        .as("the work of the time before does not count")
        .contains("mediation first");
    assertThat(reopened.get("milestones").toString()).contains("REOPENED", "VISITED");
    assertThat(reopened.get("deadline").asString()).isEqualTo(TODAY.plusDays(30).toString());
    assertThat(
            desk.one(
                "select string_agg(kind, ',' order by kind) from duty where dispute_id = $ID and ended_at is null and kind <> 'CHECK_IN'"))
        .isEqualTo("ASSIGN,DEADLINE");
    desk.refused(
        409,
        mediator,
        "POST",
        visit,
        "{'on':'$TODAY','how':'TELEPHONE','performed':false,'holding':true}");
    desk.does(
        officer,
        "PUT",
        "assignment",
        "{'leadLeader':'boss','unit':'MEDIATORS','person':'mediator'}");
    desk.does(mediator, "POST", "mediation/start", "{'kind':'PEOPLES'}");
    assertThat(desk.work(mediator).at("/mediation/round").asInt()).isEqualTo(2);
  }

  @Test
  void residentsAndStaffAreHeardSideBySide() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 1);
    meet(desk);
    desk.does(
        mediator, "POST", "failure", "{'adviceOnCourt':'可起诉','advisedOn':'$TODAY','reason':'谈不拢'}");
    desk.does(officer, "POST", "close", "{'outcome':'NOT_RESOLVED','reason':'调解不成'}");
    UUID report = UUID.randomUUID();
    MatterChanges changes = service.bean(MatterChanges.class);
    ResidentViews residents = service.bean(ResidentViews.class);
    changes.asService(
        desk.id,
        "resident",
        open ->
            residents.say(
                open, new ResidentViews.Said(report, ResidentView.View.CONTESTED, "没有解决", 1)));
    JsonNode work = desk.work(mediator);
    assertThat(work.at("/state/status").asString()).isEqualTo("REOPENED");
    assertThat(work.at("/resolution/resident/contested").asInt()).isEqualTo(1);
    assertThat(work.at("/resolution/resident/views/0/words").asString()).isEqualTo("没有解决");
    assertThat(work.at("/state/milestones").toString())
        .contains("RATED")
        .doesNotContain("SATISFIED");
    JsonNode outside = desk.work(areaOfficer);
    assertThat(outside.at("/resolution/resident/contested").asInt()).isEqualTo(1);
    assertThat(outside.toString()).doesNotContain("没有解决");
  }

  @Test
  void whatGoesByIsWrittenDownOnce() {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, 40);
    Lapses lapses = service.bean(Lapses.class);
    desk.does(
        mediator,
        "POST",
        "suspension",
        "{'reason':'外出','until':'%s','consents':%s}".formatted(TODAY.plusDays(1), BOTH));
    lapses.run();
    assertThat(
            desk.one(
                "select string_agg(kind, ',') from dispute_event where dispute_id = $ID and kind = 'DEADLINE_PASSED'"))
        .as("a suspension does not pause the deadline")
        .isEqualTo("DEADLINE_PASSED");
    desk.let(
        "work_pause", "update work_pause set until_on = current_date - 2 where dispute_id = $ID");
    lapses.run();
    lapses.run();
    assertThat(desk.work(mediator).at("/state/status").asString()).isEqualTo("MEDIATING");
    assertThat(
            desk.one(
                "select count(*) from dispute_event where dispute_id = $ID and kind in ('RESUMED', 'DEADLINE_PASSED')"))
        .isEqualTo("2");
    JsonNode agreed = desk.does(mediator, "POST", "agreement", ORAL_AGREEMENT);
    assertThat(agreed.get("milestones").toString())
        .contains("DEADLINE_DUE")
        .doesNotContain("DEADLINE_KEPT");
    desk.let(
        "agreement_clause",
        "update agreement_clause set due_on = current_date - 2 where dispute_id = $ID and number = 1");
    desk.let(
        "return_visit", "update return_visit set due_on = current_date - 2 where dispute_id = $ID");
    lapses.run();
    JsonNode work = desk.work(mediator);
    assertThat(work.at("/state/milestones").toString()).contains("PERFORMANCE_DUE", "VISIT_DUE");
    assertThat(work.at("/agreement/clauses/0/overdue").asBoolean()).isTrue();
  }

  @Test
  void clauseTemplatesFitTheCategory() {
    JsonNode templates =
        service.json(mediator, "/api/dispute/clause-templates?category=forest_land_contract");
    assertThat(templates.get(0).get("categories").toString()).contains("forest_land_contract");
    assertThat(templates.toString())
        .contains("land_boundary", "pay_by_date")
        .doesNotContain("wages");
    assertThat(service.get(mediator, "/api/dispute/clause-templates?category=gossip").statusCode())
        .isEqualTo(400);
  }

  /** A written agreement that took effect some days ago, with scans. */
  private Desk written(int daysAgo) {
    Desk desk = Desk.mediating(peers, service, database, TriageLevel.BLUE, daysAgo + 5);
    String scan = desk.attach();
    String day = TODAY.minusDays(daysAgo).toString();
    desk.let(
        "dispute",
        "update dispute set received_at = received_at - interval '90 days' where id = $ID");
    desk.does(
        mediator,
        "POST",
        "agreement",
        ("{'form':'WRITTEN','facts':'欠款','effectiveOn':'%1$s','confirmationWished':true,'signatures':["
                + "{'party':'$A','how':'SIGNATURE','on':'%1$s','attachment':'%2$s'},{'party':'$R','how':'THUMBPRINT','on':'%1$s','attachment':'%2$s'}],"
                + "'clauses':[{'text':'一次付清','performer':'$R','amountCents':100}]}")
            .formatted(day, scan));
    return desk;
  }

  /** A session that has just been held. */
  private static void meet(Desk desk) {
    desk.does(
        mediator,
        "POST",
        "sessions",
        "{'at':'%s','place':'调解室','present':[{'party':'$A'},{'party':'$R'}]}"
            .formatted(Instant.now().minusSeconds(60)));
  }
}
