package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.rating.Charge;
import org.manydesk.rating.HourRule;
import org.manydesk.rating.Price;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.VatTerm;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** One line of a rate card: what it is called, what it counts and how that is priced, with what bounds it. */
class RateLineFields extends Div {
    private final transient Texts texts = Texts.of(RateLineFields.class);
    private final TextField name = new TextField(texts.get("line.name"));
    private final Select<Charge> charge = new Select<>();
    private final DecimalField quantity = new DecimalField(texts.get("quantity"));
    private final transient ModelFields model;
    private final transient SelectionFields only;
    private final DecimalField freeUnits = new DecimalField(texts.get("freeUnits"));
    private final DecimalField minimum = new DecimalField(texts.get("line.minimum"));
    private final DecimalField maximum = new DecimalField(texts.get("line.maximum"));
    private final DecimalField afterHours = new DecimalField(texts.get("afterHours"));
    private final DecimalField holiday = new DecimalField(texts.get("holiday"));
    private final transient VatFields vat;
    private final Select<HourRule.Per> timePer = new Select<>();
    private final IntegerField minimumTime = new IntegerField(texts.get("minimumTime"));
    private final IntegerField timeStep = new IntegerField(texts.get("timeStep"));
    private final Details selection;
    private final Details rest;

    RateLineFields(String title, Runnable changed) {
        addClassName("md-rate-line");
        this.model = new ModelFields(changed);
        this.only = new SelectionFields(changed);
        this.selection = folded("only", new Fieldset(only.fields()).explained(texts.get("only.why")));
        this.vat = new VatFields(texts, "line", changed);
        var bounds = new Fieldset(freeUnits, minimum, maximum, afterHours, holiday);
        bounds.append(vat.fields());
        this.rest = folded("limits", bounds);
        name.setValue(title);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        choices();
        var fields = new Fieldset(name, charge, quantity, timePer, minimumTime, timeStep);
        fields.append(model.fields());
        add(fields, selection, rest);
        tell(changed);
        charge.setValue(Charge.PER_TICKET);
    }

    /** Offers these types of tickets, and those that it charges already. */
    RateLineFields limit(Set<TicketType> bought) {
        only.limit(bought);
        return this;
    }

    private void choices() {
        charge.setLabel(texts.get("charge"));
        charge.setItems(Charge.values());
        charge.setItemLabelGenerator(texts::of);
        timePer.setLabel(texts.get("HourRule.per"));
        timePer.setItems(HourRule.Per.values());
        timePer.setItemLabelGenerator(texts::of);
        timePer.setValue(HourRule.EXACT.per());
    }

    private void tell(Runnable changed) {
        Stream.of(name, quantity, freeUnits, minimum, maximum, afterHours, holiday)
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    changed.run();
                }));
        Stream.<HasValue<?, ?>>of(timePer, minimumTime, timeStep)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
        charge.addValueChangeListener(change -> {
            showCharge(change.getValue());
            changed.run();
        });
    }

    private Details folded(String key, Fieldset fields) {
        var part = new Details(texts.get(key), fields);
        part.addClassName("md-limits");
        return part;
    }

    private void showCharge(Charge chosen) {
        var tickets = chosen == Charge.PER_TICKET || chosen == Charge.PER_HOUR;
        Stream.<Component>of(timePer, minimumTime, timeStep)
                .forEach(field -> field.setVisible(chosen == Charge.PER_HOUR));
        quantity.setVisible(!tickets && chosen != Charge.PER_RESULT);
        quantity.setLabel(texts.get("quantity." + chosen));
        selection.setVisible(tickets);
        model.offer(chosen);
        Stream.of(freeUnits, afterHours, holiday).forEach(field -> field.setVisible(tickets));
    }

    /**
     * Shows a line to start from.
     *
     * @param taxed as the line says of itself
     */
    void read(RateLine line, Optional<VatTerm> taxed) {
        name.setValue(line.name());
        charge.setValue(line.counted().charge());
        var rule = line.counted().hours();
        timePer.setValue(rule.per());
        minimumTime.setValue(
                rule.minimum().isZero() ? null : (Integer) (int) rule.minimum().toMinutes());
        timeStep.setValue(
                rule.step().toMinutes() == 1
                        ? null
                        : (Integer) (int) rule.step().toMinutes());
        if (!line.isByUse()) quantity.setValue(line.counted().agreed().toString());
        only.read(line.counted().only());
        selection.setOpened(!line.counted().only().isAll());
        model.read(line.model());
        var limits = line.limits();
        freeUnits.setValue(limits.freeUnits().isZero() ? "" : limits.freeUnits().toString());
        minimum.show(limits.minimum());
        maximum.setValue(limits.maximum().map(Price::toString).orElse(""));
        show(afterHours, line.uplift().afterHours());
        show(holiday, line.uplift().holiday());
        vat.read(taxed);
        rest.setOpened(taxed.isPresent()
                || Stream.of(freeUnits, minimum, maximum, afterHours, holiday).anyMatch(field -> !field.isEmpty()));
    }

    private static void show(DecimalField field, BigDecimal percent) {
        field.setValue(percent.signum() == 0 ? "" : percent.toPlainString());
    }

    /** The line as it travels, sound or not; its faults will be told here. */
    ObjectNode written(String pointer, FaultFields faults) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", name.getValue().strip());
        json.put("charge", charge.getValue().name());
        faults.place(pointer + "/name", name);
        faults.place(pointer + "/charge", charge);
        write(json, "minimum", minimum, pointer, faults);
        write(json, "maximum", maximum, pointer, faults);
        if (charge.getValue() == Charge.PER_HOUR) writeHours(json, pointer, faults);
        if (charge.getValue() == Charge.PER_TICKET || charge.getValue() == Charge.PER_HOUR) {
            only.write(json, pointer, faults);
            write(json, "freeUnits", freeUnits, pointer, faults);
            write(json, "afterHours", afterHours, pointer, faults);
            write(json, "holiday", holiday, pointer, faults);
        } else if (quantity.isVisible()) write(json, "quantity", quantity, pointer, faults);
        vat.write(json, pointer, faults);
        model.write(json, pointer, faults);
        return json;
    }

    private void writeHours(ObjectNode json, String pointer, FaultFields faults) {
        json.put("timePer", timePer.getValue().name());
        faults.place(pointer + "/timePer", timePer);
        faults.place(pointer + "/minimumTime", minimumTime);
        faults.place(pointer + "/timeStep", timeStep);
        if (!minimumTime.isEmpty() && minimumTime.getValue() != 0)
            json.put("minimumTime", "PT" + minimumTime.getValue() + "M");
        if (!timeStep.isEmpty()) json.put("timeStep", "PT" + timeStep.getValue() + "M");
    }

    private static void write(ObjectNode json, String member, DecimalField field, String pointer, FaultFields faults) {
        faults.place(pointer + "/" + member, field);
        field.write(json, member);
    }
}
