package org.manydesk.form.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.contract.ContractModel;
import org.manydesk.form.FormField;
import org.manydesk.form.FormPlan;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.onboarding.ui.FurtherStep;
import org.manydesk.rest.Json;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** What is asked for the tickets of a client that is taken on, for the types that its contract will buy. */
@ApplicationScoped
class FormsStep implements FurtherStep {
    private static final String SECTION = "forms";

    private final TakingOn takingOn;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FormsStep() {
        this(null);
    }

    @Inject
    FormsStep(TakingOn takingOn) {
        this.takingOn = takingOn;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public Typing begin() {
        return new Asked(takingOn);
    }

    private static final class Asked implements Typing {
        private final Texts texts = Texts.of(FormsStep.class);
        private final TakingOn takingOn;
        private final FaultFields faults = new FaultFields();
        private final FormCards cards = new FormCards("/" + SECTION, this::change);
        private final Div form = new Div();
        private Set<TicketType> bought = EnumSet.allOf(TicketType.class);
        private FormPlan plan = new FormPlan(Map.of());

        Asked(TakingOn takingOn) {
            this.takingOn = takingOn;
            var why = new Paragraph(texts.get("forms.why"));
            why.addClassName("md-help");
            form.addClassName("md-stack-s");
            form.add(why, cards, faults);
        }

        private void change(FormPlan wanted) {
            takingOn.checkFurther(Map.of(SECTION, json(wanted)));
            plan = wanted;
            faults.clear();
            cards.show(plan, bought);
        }

        @Override
        public Component form() {
            return form;
        }

        @Override
        public FaultFields faults() {
            return faults;
        }

        @Override
        public void entered(ContractModel model) {
            bought = model.types();
            cards.show(plan, bought);
        }

        @Override
        public void read(JsonNode typed) {
            try {
                var whole = Json.mapper().createObjectNode().set("asked", typed);
                plan = Json.mapper().treeToValue(whole, FormPlan.class);
            } catch (JsonProcessingException ofAnotherVersion) {
                plan = new FormPlan(Map.of());
            }
        }

        @Override
        public JsonNode written() {
            return json(plan);
        }

        /** What was retired before it was ever asked is left out. */
        private static JsonNode json(FormPlan plan) {
            var asked = new EnumMap<TicketType, List<FormField>>(TicketType.class);
            for (var type : TicketType.values()) if (!plan.open(type).isEmpty()) asked.put(type, plan.open(type));
            return asked.isEmpty() ? MissingNode.getInstance() : Json.mapper().valueToTree(asked);
        }

        @Override
        public List<String> sentences() {
            var count = plan.asked().keySet().stream()
                    .mapToInt(type -> plan.open(type).size())
                    .sum();
            return List.of(texts.get("step.sentence", count));
        }
    }
}
