package org.manydesk.onboarding.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.manydesk.contract.ContractForm;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.ui.Days;

/** The two steps that agree on a contract, and what they say together. */
final class ContractSteps {
    private final ServiceStep service;
    private final PriceStep prices;

    /**
     * @param client its key
     * @param zone the client's
     */
    ContractSteps(TakingOn takingOn, Supplier<String> client, Supplier<String> zone, Clock clock) {
        var draft = new Draft(this::written, takingOn::faultsOf);
        this.service = new ServiceStep(draft, zone, clock);
        this.prices = new PriceStep(draft, client, LocalDate.now(clock));
    }

    Step service() {
        return service;
    }

    Step prices() {
        return prices;
    }

    String number() {
        return prices.term().number();
    }

    /** Its first day, as people write it; empty while there is none. */
    String from() {
        var first = prices.term().from();
        return first == null ? "" : Days.day(LocalDate.parse(first));
    }

    /** The contract as it travels, sound or not. */
    ContractForm written() {
        var term = prices.term();
        return new ContractForm(
                term.number(),
                term.model(),
                term.from(),
                term.until(),
                term.currency(),
                service.calendar(),
                service.sla(),
                prices.rateCard(),
                prices.chargeable());
    }
}
