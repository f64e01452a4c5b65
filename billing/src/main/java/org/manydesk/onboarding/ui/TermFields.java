package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractForm;
import org.manydesk.ui.Choices;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What a contract is called, how long it holds, in which currency. */
class TermFields extends Div {
    private final transient Texts texts = Texts.of(TermFields.class);
    private final TextField number = new TextField(texts.get("number"));
    private final DayField from = new DayField(texts.get("from"));
    private final DayField lastDay = new DayField(texts.get("lastDay"));
    private final ComboBox<String> currency = Choices.currencies(texts.get("currency"));
    private final int year;

    /** @param today to start from: the first of this month */
    TermFields(FaultFields faults, LocalDate today, Runnable changed) {
        this.year = today.getYear();
        from.setValue(today.withDayOfMonth(1));
        from.setHelperText(texts.get("from.help"));
        lastDay.setClearButtonVisible(true);
        lastDay.setHelperText(texts.get("lastDay.help"));
        currency.setValue("EUR");
        currency.addValueChangeListener(change -> changed.run());
        faults.at("/number", number);
        faults.at("/from", from);
        faults.at("/until", lastDay);
        faults.at("/currency", currency);
        add(new Fieldset(number, currency, from, lastDay).titled(texts.get("contract")));
    }

    /** Calls a contract after its client and year, unless it has a name already. */
    void suggestNumber(String client) {
        if (number.isEmpty()) number.setValue(client.toUpperCase(Locale.ROOT) + "-" + year);
    }

    /** Takes the currency of a template. */
    void startFrom(ContractForm template) {
        Choices.select(currency, template.currency());
    }

    /** Shows what was typed before, as far as it can be shown. */
    void read(ContractForm typed) {
        startFrom(typed);
        number.setValue(String.valueOf(typed.number()));
        from.setValue(typed.from() == null ? null : LocalDate.parse(typed.from()));
        lastDay.setValue(
                typed.until() == null ? null : LocalDate.parse(typed.until()).minusDays(1));
    }

    String number() {
        return number.getValue().strip();
    }

    @Nullable
    String from() {
        return from.getValue() == null ? null : from.getValue().toString();
    }

    /** The first day after the last one; none without end. */
    @Nullable
    String until() {
        return lastDay.getValue() == null
                ? null
                : lastDay.getValue().plusDays(1).toString();
    }

    String currency() {
        return Choices.text(currency);
    }

    Optional<Currency> money() {
        return Optional.ofNullable(currency.getValue()).map(Currency::getInstance);
    }
}
