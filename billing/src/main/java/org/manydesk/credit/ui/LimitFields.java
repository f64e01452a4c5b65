package org.manydesk.credit.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.credit.Application;
import org.manydesk.money.Rounding;
import org.manydesk.rating.ui.DecimalField;
import org.manydesk.rating.ui.WholeField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What holds for all rules of a schedule: its base, caps, rounding, how credits are earned back and when they end. */
class LimitFields extends Fieldset {
    private static final long serialVersionUID = 1L;
    private static final String POINTER = "/serviceCredits";
    private static final List<String> NUMBERS = List.of("atRisk", "capMonth", "capYear", "minimum", "expiresAfter");
    private static final Set<String> WHOLE = Set.of("limits.expiresAfter", "limits.earnBack.months");
    private static final List<String> EARNED_BACK = List.of("months", "reach");

    private final transient Texts texts = Texts.of(LimitFields.class);
    private final TextArea charges = new TextArea(texts.get("limits.charges"));
    private final Map<String, DecimalField> numbers = new LinkedHashMap<>();
    private final Map<String, DecimalField> earnBack = new LinkedHashMap<>();
    private final Select<Rounding> rounding = new Select<>();
    private final Select<Application> application = new Select<>();

    LimitFields(FaultFields faults) {
        titled(texts.get("limits"));
        charges.setHelperText(texts.get("limits.charges.help"));
        rounding.setLabel(texts.get("limits.rounding"));
        rounding.setItems(Rounding.values());
        rounding.setItemLabelGenerator(texts::of);
        rounding.setValue(Rounding.HALF_UP);
        NUMBERS.forEach(member -> numbers.put(member, number(faults, POINTER + "/" + member, "limits." + member)));
        application.setLabel(texts.get("limits.application"));
        application.setHelperText(texts.get("limits.application.help"));
        application.setItems(Application.values());
        application.setItemLabelGenerator(texts::of);
        application.setValue(Application.ALLOWANCE);
        append(rounding, application);
        EARNED_BACK.forEach(member ->
                earnBack.put(member, number(faults, POINTER + "/earnBack/" + member, "limits.earnBack." + member)));
        append(wide(faults.at(POINTER + "/charges", charges)));
    }

    private DecimalField number(FaultFields faults, String pointer, String label) {
        var field = faults.at(
                pointer, WHOLE.contains(label) ? new WholeField(texts.get(label)) : new DecimalField(texts.get(label)));
        field.setHelperText(texts.get(label + ".help"));
        append(field);
        return field;
    }

    /** Only rules by pool and allocation need a share at risk. */
    void askForRisk(boolean asked) {
        numbers.entrySet().stream()
                .filter(entry -> entry.getKey().equals("atRisk"))
                .forEach(entry ->
                        entry.getValue().setVisible(asked || !entry.getValue().isEmpty()));
    }

    void read(JsonNode schedule) {
        numbers.forEach((member, field) -> field.setValue(schedule.path(member).asText()));
        earnBack.forEach((member, field) ->
                field.setValue(schedule.path("earnBack").path(member).asText()));
        rounding.setValue(Rounding.valueOf(schedule.path("rounding").asText(Rounding.HALF_UP.name())));
        application.setValue(Application.valueOf(schedule.path("application").asText(Application.ALLOWANCE.name())));
        var lines = new ArrayList<String>();
        schedule.path("charges").forEach(name -> lines.add(name.asText()));
        charges.setValue(String.join("\n", lines));
    }

    void write(ObjectNode json) {
        numbers.forEach((member, field) -> field.write(json, member));
        json.put("rounding", rounding.getValue().name());
        json.put("application", application.getValue().name());
        var back = JsonNodeFactory.instance.objectNode();
        earnBack.forEach((member, field) -> field.write(back, member));
        if (!back.isEmpty()) json.set("earnBack", back);
        var lines = charges.getValue().lines().map(String::strip).filter(line -> !line.isEmpty());
        var list = JsonNodeFactory.instance.arrayNode();
        lines.forEach(list::add);
        if (!list.isEmpty()) json.set("charges", list);
    }
}
