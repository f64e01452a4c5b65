package org.manydesk.lookout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.invoicing.Balances;
import org.manydesk.invoicing.LineQuery;
import org.manydesk.invoicing.Questioning;
import org.manydesk.notification.Occasion;
import org.manydesk.notification.TellingOnce;

/** Notices what should be heard of, and has it told. */
@ApplicationScoped
@Transactional
class Lookout {
    /** So long before it is due an answer is told of for the first time. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Balances balances;
    private final Questioning questions;
    private final ContractShelf contracts;
    private final TellingOnce telling;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Lookout() {
        this(null, null, null, null, null);
    }

    @Inject
    Lookout(Balances balances, Questioning questions, ContractShelf contracts, TellingOnce telling, Clock clock) {
        this.balances = balances;
        this.questions = questions;
        this.contracts = contracts;
        this.telling = telling;
        this.clock = clock;
    }

    /** Answers that are due within a day, or over, and days of notice that are near; told of before or not. */
    List<Sighting> sightings() {
        var now = clock.instant();
        var answers = questions.dueBy(now.plus(AHEAD)).entrySet().stream()
                .map(one -> answer(one.getKey(), one.getValue(), now));
        var notices = contracts.toBeDecided().stream().flatMap(Lookout::notice);
        return Stream.concat(answers, notices).toList();
    }

    /** Once before it is due, and once when it is over. */
    private static Sighting answer(LineQuery query, String invoice, Instant now) {
        var due = query.answerDue().orElseThrow();
        return new Sighting(
                query.tenant(),
                "answer %d %s".formatted(query.key(), query.isOverdue(now) ? "over" : "near"),
                new Occasion.AnswerDue(query.invoice(), invoice, query.line(), due));
    }

    private static Stream<Sighting> notice(ContractStanding contract) {
        return contract
                .noticeBy()
                .map(day -> new Sighting(
                        contract.tenant(),
                        "notice %s %s".formatted(day, contract.number()),
                        new Occasion.NoticeNear(contract.number(), day)))
                .stream();
    }

    void tell(Sighting seen) {
        telling.tell(seen.client(), seen.name(), seen.occasion());
    }

    /** The contracts whose packs are to be looked at. */
    List<Contract> withPacks() {
        return balances.contracts();
    }

    /** Has it told where a contract's packs run low; those that do not may be told of anew. */
    void lookAtPacks(Contract contract) {
        balances.of(contract).forEach(packs -> tell(contract, packs));
    }

    private void tell(Contract contract, Balances.Packs packs) {
        var client = contract.tenant();
        var name = "packs %d %s".formatted(contract.key(), packs.line());
        if (packs.isLow())
            telling.tell(client, name, new Occasion.BalanceLow(contract.number(), packs.line(), packs.left()));
        else telling.forget(client, name);
    }
}
