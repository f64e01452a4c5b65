package org.manydesk.rating.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.money.Rounding;
import org.manydesk.rating.RateCard;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What a contract charges: its lines, the minimum of the whole bill, VAT and rounding. */
public class RateCardFields extends Div {
    private final transient Texts texts = Texts.of(RateCardFields.class);
    private final transient Runnable changed;
    private final FaultFields faults;
    private final List<RateLineFields> lines = new ArrayList<>();
    private final Div lineList = new Div();
    private final DecimalField minimum = new DecimalField(texts.get("minimum"));
    private final DecimalField vatRate = new DecimalField(texts.get("vatRate"));
    private final Select<Rounding> rounding = new Select<>();

    /**
     * @param faults shows what is wrong, with pointers below {@code /rateCard}
     * @param changed is run after each change
     */
    public RateCardFields(FaultFields faults, Runnable changed) {
        this.faults = faults;
        this.changed = changed;
        rounding.setLabel(texts.get("rounding"));
        rounding.setItems(Rounding.values());
        rounding.setItemLabelGenerator(texts::of);
        rounding.setValue(Rounding.HALF_UP);
        minimum.setHelperText(texts.get("minimum.help"));
        vatRate.setHelperText(texts.get("vatRate.help"));
        faults.at("/rateCard/minimum", minimum).addValueChangeListener(change -> changed.run());
        faults.at("/rateCard/vatRate", vatRate).addValueChangeListener(change -> changed.run());
        rounding.addValueChangeListener(change -> changed.run());
        lineList.addClassName("md-stack-s");
        add(new Fieldset(wide(lineList), wide(lineButtons()))
                .titled(texts.get("prices"))
                .explained(texts.get("prices.why")));
        add(new Fieldset(minimum, vatRate, rounding).titled(texts.get("bill")));
        addLine(texts.get("line.first"));
    }

    private Div lineButtons() {
        var add = new Button(texts.get("line.add"), VaadinIcon.PLUS.create(), click -> addLine(""));
        var remove = new Button(texts.get("line.remove"), click -> removeLine());
        List.of(add, remove).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        var bar = new Div(add, remove);
        bar.addClassName("md-actions");
        return bar;
    }

    private RateLineFields addLine(String title) {
        var line = new RateLineFields(title, changed);
        lines.add(line);
        lineList.add(line);
        changed.run();
        return line;
    }

    /** Shows a card to start from; it was found sound. */
    public void read(RateCard card) {
        rounding.setValue(card.rounding());
        minimum.show(card.minimum());
        vatRate.setValue(card.vatRate().isZero() ? "" : card.vatRate().toString());
        lines.forEach(lineList::remove);
        lines.clear();
        card.lines().forEach(line -> addLine(line.name()).read(line));
    }

    private void removeLine() {
        if (lines.size() < 2) return;
        lineList.remove(lines.removeLast());
        changed.run();
    }

    /** The card as it travels, sound or not. */
    public JsonNode written() {
        faults.forget("/rateCard/lines");
        var json = JsonNodeFactory.instance.objectNode();
        json.put("rounding", rounding.getValue().name());
        minimum.write(json, "minimum");
        vatRate.write(json, "vatRate");
        var list = json.putArray("lines");
        for (var i = 0; i < lines.size(); i++) list.add(lines.get(i).written("/rateCard/lines/" + i, faults));
        return json;
    }
}
