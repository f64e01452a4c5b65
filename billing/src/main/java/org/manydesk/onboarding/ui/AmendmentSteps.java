package org.manydesk.onboarding.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.contract.ContractForm;
import org.manydesk.problem.Fault;
import org.manydesk.sla.SlaForm;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;

/** The steps of an amendment. They start from what is agreed; a section that nobody touches stays as it is. */
final class AmendmentSteps {
    private final ContractForm agreed;
    private final AmendmentTerms terms;
    private final ServiceStep service;
    private final PriceStep prices;
    private final CalendarForm calendar;
    private final SlaForm sla;
    private final JsonNode rateCard;
    private final JsonNode chargeable;
    private final JsonNode credits;

    /**
     * @param services of the client: their names by their keys
     * @param rules what would be refused of an amendment
     */
    AmendmentSteps(
            ContractForm agreed,
            Map<String, String> services,
            Function<AmendmentForm, List<Fault>> rules,
            Clock clock) {
        var draft = new Draft(this::whole, whole -> rules.apply(written()));
        var currency = Currency.getInstance(String.valueOf(agreed.currency()));
        this.agreed = agreed;
        this.terms = new AmendmentTerms(draft, agreed, LocalDate.now(clock).plusDays(1));
        this.service = new ServiceStep(draft, () -> "", clock);
        this.prices = new PriceStep(draft, new FaultFields(), () -> Optional.of(currency));
        service.offer(services);
        prices.offer(services);
        terms.model().tell(this::limit);
        service.read(agreed);
        prices.read(agreed);
        calendar = service.calendar();
        sla = service.sla();
        rateCard = prices.rateCard();
        chargeable = prices.chargeable();
        credits = prices.credits();
    }

    private void limit(Set<TicketType> bought) {
        service.limit(bought);
        prices.limit(bought);
    }

    List<Step> steps() {
        return List.of(terms, service, prices);
    }

    /** The amendment as it travels, sound or not. */
    AmendmentForm written() {
        return new AmendmentForm(
                terms.from(),
                terms.crossing(),
                terms.until(),
                terms.model().getValue().name(),
                null,
                ifChanged(calendar, service.calendar()),
                ifChanged(sla, service.sla()),
                ifChanged(rateCard, prices.rateCard()),
                ifChanged(chargeable, prices.chargeable()),
                ifChanged(credits, prices.credits()),
                terms.order(),
                terms.reason());
    }

    private static <T> @Nullable T ifChanged(T before, T now) {
        return now.equals(before) ? null : now;
    }

    ContractForm agreed() {
        return agreed;
    }

    /** All that the contract would say. */
    ContractForm whole() {
        return written().over(agreed);
    }
}
