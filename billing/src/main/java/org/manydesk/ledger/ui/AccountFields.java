package org.manydesk.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.manydesk.ledger.Accounts;
import org.manydesk.rating.ui.RowList;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** The accounts that are posted to, as fields. */
class AccountFields extends Div {
    private static final int NOT_GIVEN = -1;

    private final transient Texts texts = Texts.of(AccountFields.class);
    private final FaultFields faults;
    private final TextField receivables = field("receivables");
    private final TextField bank = field("bank");
    private final TextField revenue = field("revenue");
    private final TextField vat = field("vat");
    private final TextField zero = field("zero");
    private final TextField exempt = field("exempt");
    private final TextField reverse = field("reverse");
    private final TextField outside = field("outside");
    private final IntegerField consultant = number("consultant");
    private final IntegerField client = number("client");
    private final IntegerField yearBegins = number("yearBegins");
    private final RowList<RateRow> rates;

    AccountFields(FaultFields faults) {
        this.faults = faults;
        this.rates =
                new RowList<>(texts.get("rates.add"), texts.get("rates.remove"), 0, RateRow::new, this::placeRates);
        yearBegins.setMin(1);
        yearBegins.setMax(12);
        yearBegins.setStepButtonsVisible(true);
        var single =
                new Fieldset(Fieldset.wide(rates)).titled(texts.get("rates")).explained(texts.get("rates.why"));
        add(
                new Fieldset(receivables, bank, revenue, vat, zero, exempt, reverse, outside),
                single,
                new Fieldset(consultant, client, yearBegins).titled(texts.get("datev.numbers")));
    }

    private TextField field(String key) {
        var field = new TextField(texts.get(key));
        field.setMaxLength(9);
        return field;
    }

    private IntegerField number(String key) {
        var field = new IntegerField(texts.get(key));
        field.setHelperText(texts.get(key + ".help"));
        return field;
    }

    private void placeFields() {
        faults.at("/receivables", receivables);
        faults.at("/bank", bank);
        faults.at("/revenue", revenue);
        faults.at("/vat", vat);
        faults.at("/zero", zero);
        faults.at("/exempt", exempt);
        faults.at("/reverse", reverse);
        faults.at("/outside", outside);
        faults.at("/consultant", consultant);
        faults.at("/client", client);
        faults.at("/yearBegins", yearBegins);
    }

    private void placeRates() {
        faults.forget("/rates");
        for (int i = 0; i < rates.rows().size(); i++) rates.rows().get(i).place("/rates/" + i, faults);
    }

    void setReadOnly(boolean isReadOnly) {
        placeFields();
        List.of(receivables, bank, revenue, vat, zero, exempt, reverse, outside)
                .forEach(field -> field.setReadOnly(isReadOnly));
        List.of(consultant, client, yearBegins).forEach(field -> field.setReadOnly(isReadOnly));
        rates.setEnabled(!isReadOnly);
    }

    void read(Accounts accounts) {
        receivables.setValue(accounts.receivables());
        bank.setValue(accounts.bank());
        revenue.setValue(accounts.revenue());
        vat.setValue(accounts.vat());
        zero.setValue(accounts.zero());
        exempt.setValue(accounts.exempt());
        reverse.setValue(accounts.reverse());
        outside.setValue(accounts.outside());
        consultant.setValue(accounts.consultant());
        client.setValue(accounts.client());
        yearBegins.setValue(accounts.yearBegins());
        rates.clear();
        accounts.rates().forEach(rate -> rates.addRow(new RateRow()).read(rate));
    }

    /** What the fields say, sound or not. */
    Accounts written() {
        return new Accounts(
                receivables.getValue().strip(),
                bank.getValue().strip(),
                revenue.getValue().strip(),
                vat.getValue().strip(),
                zero.getValue().strip(),
                exempt.getValue().strip(),
                reverse.getValue().strip(),
                outside.getValue().strip(),
                rates.rows().stream().map(RateRow::written).toList(),
                given(consultant),
                given(client),
                given(yearBegins));
    }

    private static int given(IntegerField field) {
        return field.getValue() == null ? NOT_GIVEN : field.getValue();
    }
}
