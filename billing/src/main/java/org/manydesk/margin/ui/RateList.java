package org.manydesk.margin.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.rest.Json;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** All cost rates, to be changed and kept together; what is refused stays as it was typed. */
class RateList extends Div {
    private final transient Texts texts = Texts.of(RateList.class);
    private final FaultFields faults = new FaultFields();
    private final List<RateRow> rows = new ArrayList<>();
    private final Div list = new Div();

    /** @param keep takes all of them, or says what is wrong */
    RateList(JsonNode written, Consumer<JsonNode> keep) {
        addClassName("md-stack-s");
        list.addClassName("md-stack-s");
        written.path("rates").forEach(rate -> addRow().read(rate));
        var add = new Button(texts.get("rate.add"), VaadinIcon.PLUS.create(), click -> addRow());
        var save = new Button(texts.get("rates.keep"), click -> faults.accepts(() -> keep.accept(written())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(add, save);
        bar.addClassName("md-actions");
        var what = new Paragraph(texts.get("rates.what"));
        what.addClassName("md-soft");
        add(what, list, faults, bar);
    }

    private RateRow addRow() {
        var row = new RateRow(this::remove);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(RateRow row) {
        rows.remove(row);
        list.remove(row);
    }

    private JsonNode written() {
        faults.forget("/rates");
        var json = Json.mapper().createObjectNode();
        var rates = json.putArray("rates");
        for (var i = 0; i < rows.size(); i++) rates.add(rows.get(i).written("/rates/" + i, faults));
        return json;
    }
}
