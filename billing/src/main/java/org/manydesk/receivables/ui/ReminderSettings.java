package org.manydesk.receivables.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.receivables.ReminderPlans;
import org.manydesk.rest.Validation;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Offers to change when and in which words reminders go out, to those who may. */
@Dependent
class ReminderSettings {
    private final Texts texts = Texts.of(ReminderSettings.class);
    private final ReminderPlans plans;
    private final Validation validation;
    private final CurrentCaller caller;

    @Inject
    ReminderSettings(ReminderPlans plans, Validation validation, CurrentCaller caller) {
        this.plans = plans;
        this.validation = validation;
        this.caller = caller;
    }

    /** @param done after a change */
    Button button(Runnable done) {
        var button = new Button(texts.get("steps"), click -> {
            var kept = plans.own();
            new ReminderStepsDialog(kept.steps(), steps -> {
                        plans.replace(kept.version(), validation.valid(steps));
                        done.run();
                        Notice.done(texts.get("steps.saved"));
                    })
                    .open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setVisible(caller.person().isOneOf(ADMIN));
        return button;
    }
}
