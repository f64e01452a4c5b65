package org.manydesk.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.manydesk.ledger.Accounts;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** The accounts of one rate of VAT. */
class RateRow extends Div {
    private final transient Texts texts = Texts.of(RateRow.class);
    private final TextField percent = new TextField(texts.get("rate.percent"));
    private final TextField revenue = new TextField(texts.get("rate.revenue"));
    private final TextField vat = new TextField(texts.get("rate.vat"));

    RateRow() {
        addClassName("md-fields");
        percent.setSuffixComponent(new Span("%"));
        add(percent, revenue, vat);
    }

    void place(String pointer, FaultFields faults) {
        faults.place(pointer + "/percent", percent);
        faults.place(pointer + "/revenue", revenue);
        faults.place(pointer + "/vat", vat);
    }

    void read(Accounts.Rate rate) {
        percent.setValue(rate.percent());
        revenue.setValue(rate.revenue());
        vat.setValue(rate.vat());
    }

    Accounts.Rate written() {
        return new Accounts.Rate(
                percent.getValue().strip(),
                revenue.getValue().strip(),
                vat.getValue().strip());
    }
}
