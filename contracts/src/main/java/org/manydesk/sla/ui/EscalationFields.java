package org.manydesk.sla.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.RungForm;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.Step;
import org.manydesk.sla.StepForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Who is warned while a clock runs out, and what is done then: a row for each step. */
public class EscalationFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final String POINTER = "/sla/escalation";

    private final transient Texts texts = Texts.of(EscalationFields.class);
    private final FaultFields faults;
    private final List<StepRow> rows = new ArrayList<>();
    private transient SlaForm base = SlaForm.EMPTY;
    private transient List<@Nullable RungForm> asRead = List.of();

    /** Starts from what holds where a contract says nothing. */
    public EscalationFields(FaultFields faults) {
        this.faults = faults;
        addClassNames("md-stack-s", "md-term-rows");
        var more = new Button(texts.get("step.add"), VaadinIcon.PLUS.create(), click -> append());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(more);
        read(base);
    }

    /** Shows what a contract says, be it by saying nothing. */
    public void read(SlaForm form) {
        base = form;
        rows.forEach(this::remove);
        rows.clear();
        var warnings = form.warnAt() == null ? SlaForm.USUAL_WARNINGS : form.warnAt();
        warnings.forEach(percent -> append().read(null, percent + "%", tell(Step.ASSIGNEE)));
        if (form.escalation() == null) append().read(null, "100%", tell(Step.LEADS));
        else for (var rung : form.escalation()) if (rung != null) read(rung);
        asRead = written();
    }

    private void read(RungForm rung) {
        if (rung.steps() == null) return;
        for (var step : rung.steps()) if (step != null) append().read(rung.metric(), rung.at(), step);
    }

    private static StepForm tell(String whom) {
        return StepForm.of(new Step.Notify(Set.of(whom)));
    }

    private StepRow append() {
        var row = new StepRow(gone -> {
            rows.remove(gone);
            remove(gone);
        });
        rows.add(row);
        addComponentAtIndex(getComponentCount() - 1, row);
        return row;
    }

    /** These promises with what the rows say, sound or not; what was not touched stays as it was said. */
    public SlaForm into(SlaForm form) {
        var rungs = written();
        return rungs.equals(asRead)
                ? form.withLadder(base.warnAt(), base.escalation())
                : form.withLadder(List.of(), rungs);
    }

    private List<@Nullable RungForm> written() {
        faults.forget(POINTER);
        List<@Nullable RungForm> rungs = new ArrayList<>();
        for (var row : rows) {
            row.placed(POINTER + "/" + rungs.size(), faults);
            rungs.add(row.written());
        }
        return rungs;
    }
}
