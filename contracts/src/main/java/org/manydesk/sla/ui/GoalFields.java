package org.manydesk.sla.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** How often the promises of a metric have to be kept over all priorities, in percent; empty for no goal. */
class GoalFields extends Fieldset {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(GoalFields.class);
    private final Map<Metric, TextField> shares = new EnumMap<>(Metric.class);

    /** @param faults shows what is wrong, with pointers below {@code /sla/goals} */
    GoalFields(FaultFields faults) {
        titled(texts.get("goals.title"));
        explained(texts.get("goals.title.why"));
        for (var metric : Metric.values()) {
            var share = new TextField(texts.of(metric));
            share.setSuffixComponent(new Span("%"));
            share.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
            share.getElement().setAttribute("inputmode", "decimal");
            shares.put(metric, share);
            append(faults.at("/sla/goals/" + metric, share));
        }
    }

    void read(SlaForm form) {
        shares.values().forEach(TextField::clear);
        if (form.goals() == null) return;
        form.goals().forEach((metric, share) -> {
            var field = shares.get(Metric.valueOf(metric));
            if (field != null && share != null) field.setValue(share.toString());
        });
    }

    /** These promises with what the fields say, sound or not. */
    SlaForm into(SlaForm form) {
        var goals = new LinkedHashMap<String, @Nullable Object>();
        shares.forEach((metric, share) -> {
            var text = share.getValue().strip().replace(',', '.');
            if (!text.isEmpty()) goals.put(metric.name(), text);
        });
        return form.withGoals(goals.isEmpty() ? null : goals);
    }
}
