package org.manydesk.simulation.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.Section;
import org.manydesk.rating.ui.RateCardFields;
import org.manydesk.rest.Json;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** A price list to try, by fields or as the JSON that a contract has; one becomes the other. */
class CandidateFields extends Details {
    private static final int LONGEST_NAME = 60;
    private static final String CARD = "/rateCard";

    enum Way {
        FIELDS,
        JSON
    }

    private final transient Texts texts = Texts.of(CandidateFields.class);
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("card.name"));
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(texts.get("card.way"));
    private final RateCardFields fields = new RateCardFields(faults, () -> {});
    private final TextArea json = new TextArea(texts.get("card.json"));

    /** @param removed is run when it is taken off the page */
    CandidateFields(String called, Consumer<CandidateFields> removed) {
        addClassName("md-candidate");
        name.setMaxLength(LONGEST_NAME);
        name.setValue(called);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> setSummaryText(change.getValue()));
        setSummaryText(called);
        faults.at("/name", name);
        way.setItems(Way.values());
        way.setItemLabelGenerator(texts::of);
        way.setValue(Way.FIELDS);
        way.addValueChangeListener(change -> {
            if (change.isFromClient()) turn(change.getValue());
        });
        json.setHelperText(texts.get("card.json.help"));
        json.addValueChangeListener(change -> json.setInvalid(false));
        json.addClassName("md-json");
        json.setVisible(false);
        var remove = new Button(texts.get("card.remove"), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var head = new Div(name, way, remove);
        head.addClassName("md-filters");
        var content = new Div(head, fields, json, faults);
        content.addClassName("md-stack-s");
        add(content);
        setOpened(true);
    }

    String called() {
        return name.getValue().strip();
    }

    /** Starts from a card that was found sound. */
    CandidateFields read(JsonNode card) {
        fields.read(card);
        return this;
    }

    /** The card as it travels, sound or not; what is no JSON is told beside it and refused. */
    JsonNode card() {
        return way.getValue() == Way.FIELDS ? fields.written() : parsed();
    }

    /** With its name. */
    ObjectNode written() {
        var written = Json.mapper().createObjectNode();
        if (!called().isEmpty()) written.put("name", called());
        written.set("rateCard", card());
        return written;
    }

    private JsonNode parsed() {
        try {
            return Json.mapper().readTree(json.getValue());
        } catch (JsonProcessingException broken) {
            var at = Optional.ofNullable(broken.getLocation());
            throw new InvalidInput(
                    CARD,
                    texts.get(
                            "card.json.broken",
                            at.map(place -> place.getLineNr()).orElse(1),
                            at.map(place -> place.getColumnNr()).orElse(1)));
        }
    }

    /** Says what is wrong with it; pointers begin at the card. */
    void tell(List<Fault> found) {
        faults.clear();
        json.setInvalid(false);
        if (found.isEmpty()) return;
        setOpened(true);
        var ofJson = way.getValue() == Way.JSON;
        faults.none(found.stream()
                .filter(fault -> !ofJson || !fault.pointer().startsWith(CARD))
                .toList());
        if (ofJson)
            tellBelow(found.stream()
                    .filter(fault -> fault.pointer().startsWith(CARD))
                    .toList());
    }

    private void tellBelow(List<Fault> found) {
        if (found.isEmpty()) return;
        json.setErrorMessage(found.stream().map(CandidateFields::placed).collect(Collectors.joining("\n")));
        json.setInvalid(true);
        json.focus();
    }

    private static String placed(Fault fault) {
        var place = fault.pointer().substring(CARD.length());
        return place.isEmpty() ? fault.detail() : place + ": " + fault.detail();
    }

    private void turn(Way to) {
        if (to == Way.JSON) json.setValue(fields.written().toPrettyString());
        else if (!readJson()) way.setValue(Way.JSON);
        show(way.getValue());
    }

    private void show(Way now) {
        fields.setVisible(now == Way.FIELDS);
        json.setVisible(now == Way.JSON);
    }

    /** Whether it could be read into the fields. */
    private boolean readJson() {
        var found = new Faults();
        try {
            var written = parsed();
            var card = RateCardJson.read(Section.of(written, CARD, found), Optional.empty());
            if (card.isPresent()) fields.read(written);
        } catch (InvalidInput broken) {
            broken.faults().forEach(fault -> found.add(fault.pointer(), fault.detail()));
        }
        if (!found.none()) tellBelow(found.found());
        return found.none();
    }
}
