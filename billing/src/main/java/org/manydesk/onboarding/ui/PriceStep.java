package org.manydesk.onboarding.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.manydesk.rating.ui.RateCardFields;
import org.manydesk.rating.ui.SampleMonth;
import org.manydesk.ui.FaultFields;
import org.manydesk.usage.ui.ChargeableFields;

/** What the contract is called and how long it holds, what it charges, and which tickets count. */
class PriceStep implements Step {
    private final Draft draft;
    private final Supplier<String> client;
    private final FaultFields faults = new FaultFields();
    private final TermFields term;
    private final RateCardFields card = new RateCardFields(faults, this::refresh);
    private final ChargeableFields chargeable = new ChargeableFields(faults);
    private final Div form = new Div();
    private @org.jspecify.annotations.Nullable SampleMonth sample;

    /** @param client its key, for a first number of the contract */
    PriceStep(Draft draft, Supplier<String> client, LocalDate today) {
        this.draft = draft;
        this.client = client;
        this.term = new TermFields(faults, today, this::refresh);
        this.sample = new SampleMonth(term::money, card::written);
        form.add(term, card, chargeable, faults);
    }

    private void refresh() {
        if (sample != null) sample.refresh();
    }

    @Override
    public void entered() {
        term.suggestNumber(client.get());
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
        return faults.none(
                draft.faultsBelow("/number", "/model", "/from", "/until", "/currency", "/rateCard", "/chargeable"));
    }

    TermFields term() {
        return term;
    }

    JsonNode rateCard() {
        return card.written();
    }

    JsonNode chargeable() {
        return chargeable.written();
    }
}
