package org.manydesk.onboarding.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractModel;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.Days;
import org.manydesk.ui.FaultFields;

/** The two steps that agree on a contract, and what they say together. */
final class ContractSteps {
    private final ServiceStep service;
    private final PriceStep prices;
    private final ModelChoice model = new ModelChoice(ContractModel.HELP_DESK);
    private final TermFields term;
    private final OrderFields order;

    /**
     * @param client its key
     * @param zone the client's
     */
    ContractSteps(TakingOn takingOn, Supplier<String> client, Supplier<String> zone, Clock clock) {
        var draft = new Draft(this::written, takingOn::faultsOf);
        this.service = new ServiceStep(draft, zone, clock);
        var faults = new FaultFields();
        this.term = new TermFields(faults, LocalDate.now(clock), this::currencyChanged);
        this.prices = new PriceStep(draft, faults, term::money);
        term.addAttachListener(shown -> term.suggestNumber(client.get()));
        this.order = new OrderFields(faults);
        prices.lead(order);
        prices.lead(term);
        service.lead(model);
        model.tell(this::limit);
    }

    private void limit(Set<TicketType> bought) {
        service.limit(bought);
        prices.limit(bought);
    }

    private void currencyChanged() {
        prices.refresh();
    }

    /** @param services of the client: their names by their keys */
    void offer(Map<String, String> services) {
        service.offer(services);
        prices.offer(services);
    }

    /** Asks as well who is invoiced. */
    void lead(PayerFields payer) {
        prices.lead(payer);
        prices.lead(order);
        prices.lead(term);
    }

    /** Starts from a template: what was typed of hours, promises and prices goes. */
    void startFrom(ContractForm template) {
        choose(template);
        term.startFrom(template);
        service.startFrom(template);
        prices.startFrom(template);
    }

    /**
     * Shows what was typed before.
     *
     * @param sawService whether it got as far as hours and promises
     */
    void read(ContractForm typed, boolean sawService) {
        choose(typed);
        term.read(typed);
        order.read(typed.purchaseOrder());
        if (sawService) service.read(typed);
        prices.startFrom(typed);
    }

    private void choose(ContractForm wanted) {
        model.setValue(ContractModel.valueOf(String.valueOf(wanted.model())));
    }

    Step service() {
        return service;
    }

    Step prices() {
        return prices;
    }

    String number() {
        return term.number();
    }

    /** Its first day, as people write it; empty while there is none. */
    String from() {
        var first = term.from();
        return first == null ? "" : Days.day(LocalDate.parse(first));
    }

    /** What is bought, as far as it is typed. */
    ContractModel model() {
        return model.getValue();
    }

    /** The contract as it travels, sound or not. */
    ContractForm written() {
        return new ContractForm(
                term.number(),
                model.getValue().name(),
                term.from(),
                term.until(),
                term.currency(),
                service.calendar(),
                service.sla(),
                prices.rateCard(),
                prices.chargeable(),
                prices.credits(),
                order.written());
    }
}
