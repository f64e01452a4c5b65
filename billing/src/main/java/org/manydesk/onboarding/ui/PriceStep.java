package org.manydesk.onboarding.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractForm;
import org.manydesk.credit.ui.CreditFields;
import org.manydesk.problem.Faults;
import org.manydesk.rating.ui.RateCardFields;
import org.manydesk.rating.ui.SampleMonth;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.usage.ChargeableJson;
import org.manydesk.usage.ChargeablePolicy;
import org.manydesk.usage.ui.ChargeableFields;

/** What is charged and which tickets count, with what a month would cost. */
class PriceStep implements Step {
    private final Draft draft;
    private final FaultFields faults;
    private final RateCardFields card;
    private final ChargeableFields chargeable;
    private final CreditFields credits;
    private final Div form = new Div();
    private @Nullable SampleMonth sample;

    /**
     * @param faults shows what is wrong, also of what stands above the prices
     * @param currency what is charged in, if that is known yet
     */
    PriceStep(Draft draft, FaultFields faults, Supplier<Optional<Currency>> currency) {
        this.draft = draft;
        this.faults = faults;
        this.card = new RateCardFields(faults, this::refresh);
        this.chargeable = new ChargeableFields(faults);
        this.credits = new CreditFields(faults);
        this.sample = new SampleMonth(currency, card::written);
        form.add(card, chargeable, credits, faults);
    }

    /** Puts something above the prices. */
    void lead(Component component) {
        form.addComponentAsFirst(component);
    }

    /** @param bought the types of tickets that may be charged apart */
    void limit(Set<TicketType> bought) {
        card.limit(bought);
    }

    /** Starts from a template: what was there goes, also where the template says nothing of it. */
    void startFrom(ContractForm template) {
        card.clear();
        chargeable.read(ChargeablePolicy.USUAL);
        credits.read(NullNode.getInstance());
        read(template);
    }

    /** Shows what was agreed, to start from. */
    void read(ContractForm agreed) {
        var prices = agreed.rateCard();
        if (prices != null && !prices.isNull()) card.read(prices);
        var counts = agreed.chargeable();
        var given = agreed.serviceCredits();
        if (given != null) credits.read(given);
        if (counts != null) chargeable.read(ChargeableJson.read(counts, "/chargeable", new Faults()));
    }

    void refresh() {
        if (sample != null) sample.refresh();
    }

    @Override
    public void entered() {
        refresh();
    }

    @Override
    public String key() {
        return "prices";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public Optional<Component> preview() {
        return Optional.ofNullable(sample);
    }

    @Override
    public boolean isSound() {
        return faults.none(draft.faultsBelow(
                "/number",
                "/from",
                "/until",
                "/currency",
                "/purchaseOrder",
                "/rateCard",
                "/chargeable",
                "/serviceCredits"));
    }

    JsonNode rateCard() {
        return card.written();
    }

    /** @param services of the client: their names by their keys */
    void offer(Map<String, String> services) {
        credits.offer(services);
    }

    /** A null node where nothing is given back. */
    JsonNode credits() {
        return credits.written();
    }

    JsonNode chargeable() {
        return chargeable.written();
    }
}
