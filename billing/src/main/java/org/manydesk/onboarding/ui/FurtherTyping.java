package org.manydesk.onboarding.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.manydesk.contract.ContractModel;
import org.manydesk.onboarding.TakingOn;

/** A {@link FurtherStep} among the steps of the wizard. */
class FurtherTyping implements Step {
    private final TakingOn takingOn;
    private final String section;
    private final FurtherStep.Typing typing;
    private final Supplier<ContractModel> model;

    /** @param model of the contract that the client will have */
    FurtherTyping(TakingOn takingOn, FurtherStep step, Supplier<ContractModel> model) {
        this.takingOn = takingOn;
        this.section = step.section();
        this.typing = step.begin();
        this.model = model;
    }

    @Override
    public String key() {
        return section;
    }

    @Override
    public Component form() {
        return typing.form();
    }

    @Override
    public void entered() {
        typing.entered(model.get());
    }

    @Override
    public boolean isSound() {
        var said = Map.of(section, typing.written());
        return typing.faults().accepts(() -> takingOn.checkFurther(said));
    }

    void read(Map<String, JsonNode> typed) {
        if (typed.containsKey(section)) typing.read(typed.get(section));
    }

    JsonNode written() {
        return typing.written();
    }

    List<String> sentences() {
        return typing.sentences();
    }
}
