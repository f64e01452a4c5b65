package org.manydesk.margin.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.manydesk.rating.ui.DecimalField;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** What an hour of a role, or of a person, costs from a day on. */
class RateRow extends Div {
    private final transient Texts texts = Texts.of(RateRow.class);
    private final Select<Role> role = new Select<>();
    private final TextField person = new TextField(texts.get("rate.person"));
    private final DayField from = new DayField(texts.get("rate.from"));
    private final DecimalField hourly = new DecimalField(texts.get("rate.hourly"));
    private final TextField currency = new TextField(texts.get("rate.currency"));

    /** @param removed is run when it is taken off the page */
    RateRow(Consumer<RateRow> removed) {
        addClassName("md-filters");
        role.setLabel(texts.get("rate.role"));
        role.setItems(Role.AGENT, Role.LEAD, Role.BILLING, Role.ADMIN);
        role.setItemLabelGenerator(one -> one == null ? texts.get("rate.noRole") : texts.of(one));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(texts.get("rate.noRole"));
        role.setValue(Role.AGENT);
        role.addValueChangeListener(change -> person.setVisible(change.getValue() == null));
        person.setVisible(false);
        currency.setMaxLength(3);
        currency.setValue("EUR");
        currency.setWidth("6rem");
        var remove = new Button(texts.get("rate.remove"), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(role, person, from, hourly, currency, remove);
    }

    void read(JsonNode rate) {
        role.setValue(rate.hasNonNull("role") ? Role.valueOf(rate.path("role").asText()) : null);
        person.setValue(rate.path("person").asText());
        from.setValue(LocalDate.parse(rate.path("from").asText()));
        hourly.setValue(rate.path("hourly").asText());
        currency.setValue(rate.path("currency").asText());
    }

    /** As it travels, sound or not; its faults, below this pointer, will be told here. */
    JsonNode written(String pointer, FaultFields faults) {
        var json = Json.mapper().createObjectNode();
        faults.place(pointer + "/role", role);
        faults.place(pointer + "/person", person);
        faults.place(pointer + "/from", from);
        faults.place(pointer + "/currency", currency);
        if (role.getValue() != null) json.put("role", role.getValue().name());
        else if (!person.getValue().isBlank())
            json.put("person", person.getValue().strip());
        if (from.getValue() != null) json.put("from", from.getValue().toString());
        hourly.write(json, "hourly", pointer, faults);
        if (!currency.getValue().isBlank())
            json.put("currency", currency.getValue().strip());
        return json;
    }
}
