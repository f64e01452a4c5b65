package org.manydesk.lookout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.contract.Succession;
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

    /** Answers that are due within a day, or over; told of before or not. */
    List<Sighting> answers() {
        var now = clock.instant();
        return questions.dueBy(now.plus(AHEAD)).entrySet().stream()
                .map(one -> answer(one.getKey(), one.getValue(), now))
                .toList();
    }

    /** Days of notice that are near and not over; told of before or not. */
    List<Sighting> notices() {
        return contracts.nearNotice().stream().flatMap(Lookout::notice).toList();
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

    /** The contracts that may have packs, each with all that was agreed on. */
    Map<Contract, Succession> agreed() {
        return balances.agreed();
    }

    /** Whether one of them has packs now; reads nothing. */
    @Transactional(TxType.SUPPORTS)
    boolean areKept(Succession agreed) {
        return Balances.areKept(agreed, clock.instant());
    }

    /** Has it told, once for each pack that is bought, where a contract's packs run low. */
    void lookAtPacks(Contract contract) {
        balances.low(contract).forEach((packs, last) -> tell(contract, packs, last));
    }

    private void tell(Contract contract, Balances.Packs packs, Optional<Balances.Purchase> last) {
        var bought = last.map(pack -> pack.month() + " " + pack.pack()).orElse("");
        telling.tell(
                contract.tenant(),
                "packs %d %s %s".formatted(contract.key(), packs.line(), bought),
                new Occasion.BalanceLow(contract.number(), packs.line(), packs.left()));
    }
}
