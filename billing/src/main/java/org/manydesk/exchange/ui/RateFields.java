package org.manydesk.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.manydesk.exchange.RateKeeping;
import org.manydesk.money.ExchangeRate.Quoted;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** The rate of a day, as its source says it. */
class RateFields extends Div {
    private static final int LONGEST = 200;
    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(10);

    private final transient Texts texts = Texts.of(RateFields.class);
    private final FaultFields faults = new FaultFields();
    private final ComboBox<Currency> currency =
            Currencies.choice(texts.get("currency"), UI.getCurrent().getLocale());
    private final DayField day = new DayField(texts.get("day"));
    private final Select<Quoted> quoted = new Select<>();
    private final BigDecimalField value = new BigDecimalField(texts.get("value"));
    private final TextField source = new TextField(texts.get("source"));

    /** Takes what was entered, or says what is wrong. */
    interface Entering {
        void enter(Currency currency, LocalDate day, RateKeeping.Said said);
    }

    RateFields(Currency books, Entering entering) {
        addClassName("md-card");
        quoted.setLabel(texts.get("quoted"));
        quoted.setItems(Quoted.values());
        quoted.setItemLabelGenerator(how -> texts.get("Quoted." + how, books.getCurrencyCode(), foreign()));
        quoted.setValue(Quoted.FOREIGN_PER_UNIT);
        currency.addValueChangeListener(change -> quoted.getDataProvider().refreshAll());
        source.setMaxLength(LONGEST);
        source.setHelperText(texts.get("source.help"));
        var fields = new Div(currency, day, quoted, value, source);
        fields.addClassName("md-fields");
        var enter = new Button(texts.get("enter"), click -> enter(entering));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(enter);
        bar.addClassName("md-form-actions");
        add(new H2(texts.get("enter.title")), new Paragraph(texts.get("enter.what")), fields, faults, bar);
    }

    private String foreign() {
        return Optional.ofNullable(currency.getValue())
                .map(Currency::getCurrencyCode)
                .orElse(texts.get("foreign"));
    }

    private void enter(Entering entering) {
        var whole = mustBe(currency, "currency.missing", !currency.isEmpty())
                & mustBe(day, "day.missing", day.getValue() != null)
                & mustBe(value, "value.wrong", isRate(value.getValue()))
                & mustBe(source, "source.missing", !source.getValue().isBlank());
        if (!whole) return;
        var said = new RateKeeping.Said(
                value.getValue(), quoted.getValue(), source.getValue().strip());
        faults.accepts(() -> entering.enter(currency.getValue(), day.getValue(), said));
    }

    private static boolean isRate(BigDecimal entered) {
        return entered != null
                && entered.signum() > 0
                && entered.compareTo(TOO_MUCH) < 0
                && entered.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private <F extends Component & HasValidation> boolean mustBe(F field, String otherwise, boolean right) {
        field.setInvalid(!right);
        field.setErrorMessage(texts.get(otherwise));
        return right;
    }
}
