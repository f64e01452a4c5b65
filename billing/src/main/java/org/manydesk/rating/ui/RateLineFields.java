package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.Tiers;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** One line of a rate card: what it is called, how it is priced, and what comes free, at least or at most. */
class RateLineFields extends Div {
    private final transient Texts texts = Texts.of(RateLineFields.class);
    private final transient Runnable changed;
    private final TextField name = new TextField(texts.get("line.name"));
    private final Select<PriceKind> kind = new Select<>();
    private final DecimalField unitPrice = new DecimalField(texts.get("unitPrice"));
    private final DecimalField packageSize = new DecimalField(texts.get("packageSize"));
    private final DecimalField packagePrice = new DecimalField(texts.get("packagePrice"));
    private final DecimalField freeUnits = new DecimalField(texts.get("freeUnits"));
    private final DecimalField minimum = new DecimalField(texts.get("line.minimum"));
    private final DecimalField maximum = new DecimalField(texts.get("line.maximum"));
    private final List<TierRow> tiers = new ArrayList<>();
    private final Div tierList = new Div();
    private boolean feeAtZero; // has no field: it is kept as it was agreed
    private final Div tierPart = new Div(tierList, tierButtons());

    RateLineFields(String title, Runnable changed) {
        this.changed = changed;
        addClassName("md-rate-line");
        name.setValue(title);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(texts.get("model"));
        kind.setItems(PriceKind.values());
        kind.setItemLabelGenerator(texts::of);
        tierPart.addClassName("md-wide");
        add(new Fieldset(name, kind, unitPrice, packageSize, packagePrice, tierPart), limits());
        Stream.of(unitPrice, packageSize, packagePrice, freeUnits, minimum, maximum, name)
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    changed.run();
                }));
        addTier("100", "12.00");
        addTier("", "9.50");
        kind.addValueChangeListener(change -> showKind(change.getValue()));
        kind.setValue(PriceKind.GRADUATED);
    }

    private Details limits() {
        var limits = new Details(texts.get("limits"), new Fieldset(freeUnits, minimum, maximum));
        limits.addClassName("md-limits");
        return limits;
    }

    private Div tierButtons() {
        var add = new Button(texts.get("tier.add"), VaadinIcon.PLUS.create(), click -> {
            addTier("", "");
            changed.run();
        });
        var remove = new Button(texts.get("tier.remove"), click -> removeTier());
        Stream.of(add, remove)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY));
        var bar = new Div(add, remove);
        bar.addClassName("md-actions");
        return bar;
    }

    private TierRow addTier(String end, String price) {
        var tier = new TierRow(end, price, changed);
        tiers.add(tier);
        tierList.add(tier);
        return tier;
    }

    private void removeTier() {
        if (tiers.size() < 2) return;
        tierList.remove(tiers.removeLast());
        changed.run();
    }

    /** Shows a line to start from. */
    void read(RateLine line) {
        name.setValue(line.name());
        freeUnits.setValue(line.freeUnits().isZero() ? "" : line.freeUnits().toString());
        minimum.show(line.minimum());
        maximum.setValue(line.maximum().map(Price::toString).orElse(""));
        switch (line.model()) {
            case PriceModel.Standard(var price) -> {
                kind.setValue(PriceKind.STANDARD);
                unitPrice.setValue(price.toString());
            }
            case PriceModel.Packaged(var size, var price) -> {
                kind.setValue(PriceKind.PACKAGE);
                packageSize.setValue(size.toString());
                packagePrice.setValue(price.toString());
            }
            case PriceModel.Graduated(var known) -> read(PriceKind.GRADUATED, known);
            case PriceModel.Volume(var known) -> read(PriceKind.VOLUME, known);
        }
    }

    private void read(PriceKind chosen, Tiers known) {
        kind.setValue(chosen);
        feeAtZero = known.zero() == Tiers.FeeAtZero.CHARGED;
        tiers.forEach(tierList::remove);
        tiers.clear();
        known.list().forEach(tier -> addTier("", "").read(tier));
    }

    private void showKind(PriceKind chosen) {
        kind.setHelperText(texts.get("PriceKind." + chosen + ".means"));
        unitPrice.setVisible(chosen == PriceKind.STANDARD);
        packageSize.setVisible(chosen == PriceKind.PACKAGE);
        packagePrice.setVisible(chosen == PriceKind.PACKAGE);
        tierPart.setVisible(chosen.hasTiers());
        changed.run();
    }

    /** The line as it travels, sound or not; its faults will be told here. */
    ObjectNode written(String pointer, FaultFields faults) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", name.getValue().strip()).put("charge", "PER_TICKET");
        json.put("model", kind.getValue().name());
        faults.place(pointer + "/name", name);
        write(json, "freeUnits", freeUnits, pointer, faults);
        write(json, "minimum", minimum, pointer, faults);
        write(json, "maximum", maximum, pointer, faults);
        switch (kind.getValue()) {
            case STANDARD -> write(json, "unitPrice", unitPrice, pointer, faults);
            case PACKAGE -> {
                write(json, "packageSize", packageSize, pointer, faults);
                write(json, "packagePrice", packagePrice, pointer, faults);
            }
            case GRADUATED, VOLUME -> {
                if (feeAtZero) json.put("flatFeeAtZero", true);
                var list = json.putArray("tiers");
                for (var i = 0; i < tiers.size(); i++) list.add(tiers.get(i).written(pointer + "/tiers/" + i, faults));
            }
        }
        return json;
    }

    private static void write(ObjectNode json, String member, DecimalField field, String pointer, FaultFields faults) {
        faults.place(pointer + "/" + member, field);
        field.write(json, member);
    }
}
