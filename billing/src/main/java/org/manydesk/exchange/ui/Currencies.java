package org.manydesk.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;

/** A choice among the currencies that money can be in. */
final class Currencies {
    private Currencies() {}

    static ComboBox<Currency> choice(String label, Locale language) {
        var choice = new ComboBox<Currency>(label);
        choice.setItems(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        choice.setItemLabelGenerator(
                currency -> currency.getCurrencyCode() + " – " + currency.getDisplayName(language));
        return choice;
    }
}
