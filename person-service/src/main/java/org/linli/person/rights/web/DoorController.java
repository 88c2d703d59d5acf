package org.linli.person.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import org.linli.commons.access.CallerAddress;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketNumber;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.api.DoorApi;
import org.linli.person.api.model.NumberAndPin;
import org.linli.person.api.model.NumberKind;
import org.linli.person.api.model.NumberProof;
import org.linli.person.api.model.PersonChallenge;
import org.linli.person.ticket.Tickets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DoorController implements DoorApi {

  private final ProofOfWork proofOfWork;
  private final TicketDoor door;
  private final Tickets tickets;
  private final HttpServletRequest request;

  DoorController(
      ProofOfWork proofOfWork, TicketDoor door, Tickets tickets, HttpServletRequest request) {
    this.proofOfWork = proofOfWork;
    this.door = door;
    this.tickets = tickets;
    this.request = request;
  }

  @Override
  public ResponseEntity<PersonChallenge> createPersonChallenge() {
    ProofOfWork.Challenge challenge = proofOfWork.issue();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new PersonChallenge(
                challenge.text(),
                challenge.difficulty(),
                challenge.expiresAt().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public ResponseEntity<NumberProof> trackPersonNumber(NumberAndPin asked) {
    TicketProofs.Proof proof =
        door.open(asked.getNumber(), asked.getPin(), CallerAddress.of(request));
    var kind =
        tickets
            .findKind(TicketNumber.digits(asked.getNumber()))
            .orElseThrow(() -> ProblemException.forbidden("wrong-pin"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new NumberProof(
                proof.text(),
                NumberKind.valueOf(kind.name()),
                proof.expiresAt().atOffset(ZoneOffset.UTC)));
  }
}
